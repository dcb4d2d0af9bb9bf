/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One step of a case's way (进度节点).
 *
 * @param who the name of whoever did it; empty while it is not done
 * @param at when it was done
 * @param promised by when it is done; empty where nothing is promised, or not yet
 * @param within how long after the step before it is promised; empty where nothing is
 * @param note what is to be known of it, such as the reason of a rejection; empty for nothing
 * @param money the money that arrived without settling anything; empty unless the step is that
 */
public record CaseStep(
        Kind kind,
        Progress progress,
        String who,
        Optional<Instant> at,
        Optional<Instant> promised,
        Optional<Duration> within,
        String note,
        Optional<ArrivedMoney> money) {

    /** The steps: those of a case that goes well in their order, then what may come between. */
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
        CLOSED,
        /** 款项不符: money arrived that does not agree and waits in suspense. */
        SUSPENDED,
        /** 款项分配: two people assigned money of suspense to it. */
        ASSIGNED,
        /** 过期: it was not paid until its last day. */
        EXPIRED,
        /** 撤销: it was withdrawn. */
        CANCELLED
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
        FAILED,
        /** Something that people have to look at; the case goes on. */
        HELD
    }

    /** Money that arrived and waits. */
    static CaseStep held(String who, ArrivedMoney money) {
        return new CaseStep(
                Kind.SUSPENDED,
                Progress.HELD,
                who,
                Optional.of(money.at()),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.of(money));
    }

    /** A step that was done. */
    static CaseStep done(Kind kind, String who, Instant at) {
        return new CaseStep(
                kind,
                Progress.DONE,
                who,
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    /** A step at which the case ended. */
    static CaseStep failed(Kind kind, String who, Instant at, String note) {
        return new CaseStep(
                kind,
                Progress.FAILED,
                who,
                Optional.of(at),
                Optional.empty(),
                Optional.empty(),
                note,
                Optional.empty());
    }

    /** A step at which the case stands, without a promise. */
    static CaseStep current(Kind kind) {
        return new CaseStep(
                kind,
                Progress.CURRENT,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "",
                Optional.empty());
    }

    /** A step at which the case stands since a moment, promised within a time. */
    static CaseStep current(Kind kind, Instant since, Optional<Duration> within, Instant now) {
        Optional<Instant> promised = within.map(since::plus);
        boolean late = promised.filter(now::isAfter).isPresent();
        return new CaseStep(
                kind,
                late ? Progress.OVERDUE : Progress.CURRENT,
                "",
                Optional.empty(),
                promised,
                within,
                "",
                Optional.empty());
    }

    /** A step that is still to come. */
    static CaseStep ahead(Kind kind, Optional<Duration> within) {
        return new CaseStep(
                kind,
                Progress.AHEAD,
                "",
                Optional.empty(),
                Optional.empty(),
                within,
                "",
                Optional.empty());
    }
}
