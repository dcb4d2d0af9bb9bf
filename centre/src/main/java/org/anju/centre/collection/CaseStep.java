/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Instant;
import java.util.Optional;

/**
 * One step of a case's way (进度节点).
 *
 * @param who the name of whoever did it; empty while it is not done
 * @param at when it was done
 * @param promised by when it is done; empty where nothing is promised
 * @param note what is to be known of it, such as the reason of a rejection; empty for nothing
 */
public record CaseStep(
        Kind kind,
        Progress progress,
        String who,
        Optional<Instant> at,
        Optional<Instant> promised,
        String note) {

    /** The steps in their order. */
    public enum Kind {
        /** 受理: it was taken in. */
        ACCEPTED,
        /** 核验: its list was checked and priced. */
        VERIFIED,
        /** 复核: a second person checked it; at the counter only. */
        CHECKED,
        /** 缴款: its money arrived. */
        PAID,
        /** 入账: it was posted to every account. */
        POSTED,
        /** 办结: nothing is left to do. */
        CLOSED
    }

    /** How far a step is. */
    public enum Progress {
        /** It is done. */
        DONE,
        /** The case stands here. */
        CURRENT,
        /** The case stands here and is later than promised. */
        OVERDUE,
        /** It is still to come. */
        AHEAD,
        /** The case ended here without success. */
        FAILED
    }
}
