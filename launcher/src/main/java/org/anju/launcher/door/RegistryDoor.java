/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.door;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.launcher.door.PageDoor.Field;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/**
 * The registry of a centre as two of its people fill it: accounts and agreements are asked for by a
 * program, and a finance checker who has signed in approves each.
 *
 * @param door of the centre's interface to programs
 */
public record RegistryDoor(Door door) {

    private static final String GROUNDS = "已核对原件";
    private static final String ACCOUNTS = "/api/v1/own-accounts";
    private static final String AGREEMENTS = "/api/v1/agreements";
    private static final int YEARS = 5;
    private static final String PAPER = "协议.txt";

    /** The finance checker who decides. */
    public record Checker(URI centre, String number, String password) {

        /**
         * Approves what somebody has asked for, at the page.
         *
         * @param digest of what is decided about
         */
        public Outcome<String> approve(@Nullable UUID approval, String digest) {
            String page = "/finance/approvals/" + approval;
            try (PageDoor people = PageDoor.signedIn("centre", centre, number, password)) {
                people.open(page);
                return people.submit(
                        page,
                        List.of(
                                new Field("decision", "APPROVE"),
                                new Field("reason", ""),
                                new Field("digest", digest)));
            }
        }
    }

    /** A change that was asked for, with what its checker decides about. */
    record Change(UUID id, String state, UUID approval, String digest) {}

    private record Kept(UUID document) {}

    private record Account(String number) {}

    private record Agreement(String number) {}

    /** Registers an account of the centre; one that stands already stays. */
    public void account(String kind, String number, String name, String operator, Checker checker) {
        boolean stands =
                door.list(ACCOUNTS, new TypeReference<Door.Portion<Account>>() {}).stream()
                        .anyMatch(account -> account.number().equals(number));
        if (!stands) {
            Map<String, ?> body =
                    Map.of(
                            "kind", kind,
                            "number", number,
                            "name", name,
                            "operator", operator,
                            "grounds", GROUNDS);
            approve(ask(ACCOUNTS, body), checker);
        }
    }

    /**
     * Registers an agreement with a bank; one that stands already stays.
     *
     * @param kind {@code SETTLEMENT}, {@code ENTRUSTED_COLLECTION} or {@code BATCH_DEBIT}
     * @param number as it is written on the agreement
     * @param from the first day on which it is in force, for five years
     */
    public void agreement(
            String kind,
            String number,
            String bank,
            String centre,
            LocalDate from,
            Checker checker) {
        boolean stands =
                door.list(AGREEMENTS, new TypeReference<Door.Portion<Agreement>>() {}).stream()
                        .anyMatch(agreement -> agreement.number().equals(number));
        if (!stands) {
            Map<String, ?> body =
                    Map.of(
                            "kind",
                            kind,
                            "number",
                            number,
                            "bank",
                            bank,
                            "parties",
                            centre + "、" + bank,
                            "valid_from",
                            from.toString(),
                            "valid_to",
                            from.plusYears(YEARS).toString(),
                            "grounds",
                            GROUNDS,
                            "documents",
                            List.of(paper(number, bank, centre)));
            approve(ask(AGREEMENTS, body), checker);
        }
    }

    /**
     * Sets a dated rule; it is asked for and approved, or the answer says who refused it.
     *
     * @param path of the centre's interface for rules of this kind
     * @param rule as the interface takes it
     */
    public Outcome<String> set(String path, Map<String, ?> rule, Checker checker) {
        Map<String, Object> body = new LinkedHashMap<>(rule);
        body.put("grounds", GROUNDS);
        Outcome<Change> asked =
                Outcome.of(
                        door.post(path, body), reply -> reply.<Change>as(new TypeReference<>() {}));
        return switch (asked) {
            case Outcome.Refused<Change>(Refusal refusal) -> new Outcome.Refused<>(refusal);
            case Outcome.Taken<Change>(Change change) ->
                    checker.approve(change.approval(), change.digest());
        };
    }

    private UUID paper(String number, String bank, String centre) {
        byte[] text =
                ("结算协议 " + number + "\n" + centre + "\n" + bank + "\n")
                        .getBytes(StandardCharsets.UTF_8);
        return Outcome.of(
                        door.postFile(
                                "/api/v1/registry/documents?name=" + PageDoor.encoded(PAPER), text),
                        reply -> reply.<Kept>as(new TypeReference<>() {}).document())
                .orFail("the paper of the agreement " + number);
    }

    private Change ask(String path, Map<String, ?> body) {
        return Outcome.of(
                        door.post(path, body), reply -> reply.<Change>as(new TypeReference<>() {}))
                .orFail("asking for " + body.get("number"));
    }

    private static void approve(Change asked, Checker checker) {
        checker.approve(asked.approval(), asked.digest()).orFail("the approval of " + asked.id());
    }
}
