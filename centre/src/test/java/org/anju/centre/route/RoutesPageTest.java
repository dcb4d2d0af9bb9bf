/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.anju.centre.route.LegBooking.ByBusiness;
import org.anju.centre.route.LegBooking.Halves;
import org.anju.centre.route.WayBack.Back;
import org.anju.centre.route.WayBack.NothingMoved;
import org.anju.centre.route.WayBack.Stays;
import org.junit.jupiter.api.Test;

/** {@code docs/reference/routes.md} is what the declarations say, and nothing else. */
class RoutesPageTest {

    private static final Path PAGE = Path.of("../docs/reference/routes.md");
    private static final String REGENERATE =
            "mvn -q test -pl centre -am -Dtest=RoutesPageTest"
                    + " -Dsurefire.failIfNoSpecifiedTests=false -Danju.regenerate=true";
    private static final String HEAD =
            """
            # Routes

            Which legs the money of each business travels. Generated from the declarations (`Route`) by `RoutesPageTest`.
            **W** is a wallet of the centre, **A** a special deposit account, **E** the loan wallet, which is the bank's:
            an order that debits it does not exist. Only a leg of the **centre** is ordered; legs of the **bank** and of a
            **payer** are awaited and checked. Bookings by number: [booking rules](bookings.md).

            How every route is walked:

            - A route that begins with an order waits for its release: by a dated rule up to its caps for one walk and for a
              day, else by a person who did not begin it. Where the paying account has too little, nothing is ordered and
              the shortage is a task.
            - A leg that has settled starts the next. What others do may be known before what it follows, once or twice; the
              same news again changes nothing, and news that does not fit is a task and moves no money.
            - A leg between two accounts of the books is booked in two halves, each when its notice comes, through an account
              of money in transit. A payment is booked by its business when its order settles, and what the business held is
              held until then.
            - New business goes only through accounts whose bank has the agreement named with its route in force on the day:
              it is refused when it begins, and a leg whose turn comes after the last day waits. Refunds, returns, ways
              back and money that only changes its place pass whatever the agreements say.
            - A limit of the centre's own accounts that leaves no room, registered here or told by the bank, lets the leg
              wait until it is raised, until the day closes (8.5.2).
            - Refused on its first leg, a walk ends and nothing has moved. Refused later, the money takes the way back of the
              table. Where it rests in the wallet it is named for its case and may be paid again until the day closes.
            - What the bank or a payer is to do has its time, a dated rule by what starts the leg: with a duty of the same
              day an hour of that day, else so long after it began. Where it has not come by then a person is asked
              (`LEG_OVERDUE`), and again each day; it can still come, or be confirmed not to come.
            - A payment that comes back after the end is booked as returned (M19); the business and a person are told.
            """;

    @Test
    void thePageIsWhatTheDeclarationsSay() throws IOException {
        String page =
                HEAD
                        + Arrays.stream(Route.values())
                                .map(RoutesPageTest::part)
                                .collect(Collectors.joining());
        if (Boolean.getBoolean("anju.regenerate")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.exists(PAGE) ? Files.readString(PAGE) : "")
                .as("stale; write it anew with: " + REGENERATE)
                .isEqualTo(page);
    }

    private static String part(Route route) {
        String head =
                "\n## %s · `%s` (%s)\n\n".formatted(route.chinese(), route.name(), route.clause());
        if (route.legs().isEmpty()) {
            return head + "No money moves; the business books it by itself.\n";
        }
        StringBuilder rows =
                new StringBuilder(head)
                        .append(agreement(route))
                        .append(
                                "| leg | who | from → to | starts | booking | same day | refused"
                                        + " |\n"
                                        + "|---|---|---|---|---|---|---|\n");
        for (int number = 1; number <= route.legs().size(); number++) {
            rows.append(row(number, route.leg(number)));
        }
        return rows.toString();
    }

    private static String agreement(Route route) {
        return route.agreement()
                .map(
                        kind ->
                                "Needs `%s` (%s) with the bank of %s.\n\n"
                                        .formatted(
                                                kind.name(),
                                                kind.chinese(),
                                                route.agreedPlaces().stream()
                                                        .map(RoutesPageTest::place)
                                                        .collect(Collectors.joining(", "))))
                .orElse("Needs no agreement.\n\n");
    }

    private static String row(int number, Leg leg) {
        return "| %d | %s | %s → %s | %s%s | %s | %s | %s |\n"
                .formatted(
                        number,
                        who(leg.initiator()),
                        place(leg.debit()),
                        place(leg.credit()),
                        starts(leg.trigger()),
                        leg.onlyWhereSwept() ? ", only where the wallet lacks the money" : "",
                        booking(leg.booking()),
                        leg.sameDay(),
                        refused(leg.wayBack()));
    }

    private static String who(Initiator initiator) {
        return switch (initiator) {
            case CENTRE -> "centre";
            case BANK -> "bank";
            case PAYER -> "payer";
        };
    }

    private static String place(Place place) {
        return switch (place) {
            case PAYER -> "payer";
            case WALLET -> "W";
            case DEPOSIT_ACCOUNT -> "A";
            case LOAN_WALLET -> "E";
            case PAYEE -> "payee";
        };
    }

    private static String starts(Trigger trigger) {
        return switch (trigger) {
            case RELEASE -> "when released";
            case LEG_BEFORE -> "after the leg before";
            case FILE -> "by the centre's file";
            case PAYMENT -> "when the payer pays";
            case DAY_END -> "at the end of the day";
        };
    }

    private static String booking(LegBooking booking) {
        return switch (booking) {
            case Halves(var transfer) -> transfer.rule() + " in halves over " + transfer.transit();
            case ByBusiness(var rules) -> String.join(", ", rules);
        };
    }

    private static String refused(WayBack wayBack) {
        return switch (wayBack) {
            case NothingMoved _ -> "ends, nothing moved";
            case Stays _ -> "stays; a person tries again";
            case Back(var initiator, var from, var transfer, var when, var sameDay) ->
                    "%s → A by the %s %s (%s)%s"
                            .formatted(
                                    place(from),
                                    who(initiator),
                                    when == Trigger.DAY_END
                                            ? "when the day closes, until then payable again"
                                            : "at once",
                                    transfer.rule(),
                                    sameDay.isEmpty() ? "" : ", same day " + sameDay);
        };
    }
}
