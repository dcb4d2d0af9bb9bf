/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.play;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.anju.launcher.door.Outcome;
import org.anju.launcher.door.PageDoor;
import org.anju.launcher.door.PageDoor.Field;
import org.anju.launcher.door.RegistryDoor;
import org.jspecify.annotations.Nullable;

/**
 * People of the centre at their pages: a bookkeeper who asks to settle a remittance with held
 * money, a finance checker who decides, somebody of the settlement desk. They are added when they
 * are first needed, and sign in each time: a day may have passed.
 */
final class FinanceDesk {

    private static final String GROUNDS = "已与付款人核实";

    private final Stage stage;
    private final Map<Officer, String> passwords = new HashMap<>();

    FinanceDesk(Stage stage) {
        this.stage = stage;
    }

    /** Who works here. */
    private enum Officer {
        BOOKKEEPER("play-bookkeeper", "记账员"),
        SETTLEMENT("play-settlement", "资金结算员"),
        FINANCE_CHECKER("play-checker", "财务复核员");

        private final String number;
        private final String name;

        Officer(String number, String name) {
            this.number = number;
            this.name = name;
        }
    }

    /**
     * Has the bookkeeper ask and the checker approve.
     *
     * @param items what is taken, in this order
     * @return where it led to, or what was refused to either of them; nothing waits then
     */
    Outcome<String> settle(UUID remittance, List<UUID> items) {
        UUID id = UUID.randomUUID();
        String item = "/finance/suspense/" + items.getFirst();
        try (PageDoor bookkeeper = signIn(Officer.BOOKKEEPER)) {
            bookkeeper.open(item);
            Outcome<String> asked =
                    bookkeeper.submit(item + "/assignments", form(id, remittance, items));
            if (asked instanceof Outcome.Refused<String>) {
                return asked;
            }
            SuspenseApi.Assignment made = stage.suspense().assignment(id);
            Outcome<String> decided = approve(made.approval(), made.digest());
            if (decided instanceof Outcome.Refused<String>) {
                bookkeeper.open(item);
                bookkeeper
                        .submit(item + "/assignments/" + id + "/withdrawal", List.of())
                        .orFail("taking the request back");
            }
            return decided;
        }
    }

    /**
     * Has the checker approve what somebody has asked for.
     *
     * @param digest of what he decides about
     */
    Outcome<String> approve(@Nullable UUID approval, String digest) {
        return checker().approve(approval, digest);
    }

    /** Has the settlement desk act on a walk of money. */
    Outcome<String> act(UUID walk, String act, List<Field> fields) {
        String page = "/settlement/walks";
        try (PageDoor settlement = signIn(Officer.SETTLEMENT)) {
            settlement.open(page);
            return settlement.submit(page + "/" + walk + "/" + act, fields);
        }
    }

    private static List<Field> form(UUID id, UUID remittance, List<UUID> items) {
        List<Field> fields = new ArrayList<>();
        fields.add(new Field("id", id.toString()));
        fields.add(new Field("caseId", remittance.toString()));
        fields.add(new Field("grounds", GROUNDS));
        items.stream().skip(1).forEach(more -> fields.add(new Field("more", more.toString())));
        return fields;
    }

    /** The finance checker, who approves. */
    RegistryDoor.Checker checker() {
        return new RegistryDoor.Checker(
                stage.installation().centreAddress(),
                Officer.FINANCE_CHECKER.number,
                password(Officer.FINANCE_CHECKER));
    }

    private PageDoor signIn(Officer officer) {
        return PageDoor.signedIn(
                "centre", stage.installation().centreAddress(), officer.number, password(officer));
    }

    private String password(Officer officer) {
        return passwords.computeIfAbsent(
                officer, added -> stage.centre().add(added.number, added.name, added.name()));
    }
}
