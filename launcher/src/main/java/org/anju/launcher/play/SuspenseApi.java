/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.launcher.door.Door;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/** The centre's held money (挂账, 暂存款) as programs see it. */
final class SuspenseApi {

    private static final int PORTION = 200;

    private final Door door;

    SuspenseApi(Door door) {
        this.door = door;
    }

    /**
     * Money of one notice; amounts in fen.
     *
     * @param employerAccount empty while nobody knows whose it is
     * @param caseId the remittance that it was probably meant for, if any
     */
    record Item(
            UUID id,
            UUID notice,
            String employerAccount,
            long amountFen,
            long remainingFen,
            String reason,
            @Nullable UUID caseId,
            String openedOn) {}

    /** A request to assign held money, with what its checker decides about. */
    record Assignment(UUID id, String state, @Nullable UUID approval, String digest) {}

    /** Under which name the centre keeps a notice of the bank. */
    record KnownNotice(UUID id, String account, long sequence) {}

    private record Notices(List<KnownNotice> items, @Nullable UUID next) {}

    /** Everything that was ever held, settled or not. */
    List<Item> items() {
        return door.list("/api/v1/suspense?state=all", new TypeReference<Door.Portion<Item>>() {});
    }

    /** Every notice that the centre has decoded. */
    List<KnownNotice> notices() {
        List<KnownNotice> all = new ArrayList<>();
        String after = "";
        while (after != null) {
            Notices portion =
                    door.get(
                            "/api/v1/notices?limit=" + PORTION + after,
                            new TypeReference<Notices>() {});
            all.addAll(portion.items());
            after = portion.next() == null ? null : "&after=" + portion.next();
        }
        return all;
    }

    /** What is held of the notice of that number, if anything was ever. */
    Optional<Item> itemOf(String account, long sequence) {
        Optional<UUID> notice =
                notices().stream()
                        .filter(known -> known.account().equals(account))
                        .filter(known -> known.sequence() == sequence)
                        .map(KnownNotice::id)
                        .findFirst();
        return notice.flatMap(
                id -> items().stream().filter(item -> item.notice().equals(id)).findFirst());
    }

    Assignment assignment(UUID id) {
        return door.get("/api/v1/suspense/assignments/" + id, new TypeReference<Assignment>() {});
    }
}
