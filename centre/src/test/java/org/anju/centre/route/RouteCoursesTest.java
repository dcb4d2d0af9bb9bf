/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.anju.centre.route.WalkAction.AskPerson;
import org.anju.centre.route.WalkAction.Await;
import org.anju.centre.route.WalkAction.Order;
import org.anju.centre.route.WalkAction.TellMoved;
import org.anju.centre.route.WalkAction.TellRefused;
import org.anju.centre.route.WalkAction.TellReturned;
import org.anju.centre.route.WalkAction.TellSettled;
import org.anju.centre.route.WalkEvent.Barred;
import org.anju.centre.route.WalkEvent.DayClosing;
import org.anju.centre.route.WalkEvent.Declined;
import org.anju.centre.route.WalkEvent.Overdue;
import org.anju.centre.route.WalkEvent.Refused;
import org.anju.centre.route.WalkEvent.Released;
import org.anju.centre.route.WalkEvent.Returned;
import org.anju.centre.route.WalkEvent.Settled;
import org.anju.centre.route.WalkEvent.TriedAgain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Every route to its end and to a refusal at each leg, typed from the design's table of routes.
 *
 * <p>Events: R released, W released while the wallet has the money, N declined, S settled, X
 * refused, L barred by a limit, T returned, V overdue, each with the leg's number, A tried again, C
 * the day closes. What is done: o ordered, w awaited, s told settled, r told refused, t told
 * returned, ! a person asked.
 */
class RouteCoursesTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "EMPLOYER_DEPOSIT,               S1,             w1,                SETTLED",
        "EMPLOYER_DEPOSIT,               X1,             w1 r,              REFUSED",
        "FLEXIBLE_DEPOSIT,               S1,             w1,                SETTLED",
        "ENTRUSTED_COLLECTION,           S1 S2,          w1 w2,             SETTLED",
        "ENTRUSTED_COLLECTION,           S2 S1,          w1,                SETTLED",
        "ENTRUSTED_COLLECTION,           X1,             w1 r,              REFUSED",
        "ENTRUSTED_COLLECTION,           S1 V2 X2,       w1 w2 !2 !2,       STUCK",
        "ENTRUSTED_COLLECTION,           S1 X2 S2,       w1 w2 !2,          SETTLED",
        "DEPOSIT_REFUND,                 R S1 S2,        o1 o2 s2,          SETTLED",
        "DEPOSIT_REFUND,                 W S2,           o2 s2,             SETTLED",
        "DEPOSIT_REFUND,                 R X1,           o1 r,              REFUSED",
        "DEPOSIT_REFUND,                 R S1 X2 C S0,   o1 o2 !2 o0 r,     BROUGHT_BACK",
        "DEPOSIT_REFUND,                 W X2,           o2 r,              REFUSED",
        "HELD_MONEY_REFUND,              R S1 S2,        o1 o2 s2,          SETTLED",
        "HELD_MONEY_REFUND,              W S2,           o2 s2,             SETTLED",
        "HELD_MONEY_REFUND,              R S1 X2 A S2,   o1 o2 !2 o2 s2,    SETTLED",
        "TRANSFER_OUT,                   R S1 S2,        o1 o2 s2,          SETTLED",
        "TRANSFER_OUT,                   W S1 S2,        o1 o2 s2,          SETTLED",
        "TRANSFER_OUT,                   R S1 X2 C S0,   o1 o2 !2 o0 r,     BROUGHT_BACK",
        "TRANSFER_IN,                    S1,             w1,                SETTLED",
        "SINGLE_WITHDRAWAL,              R S1 S2,        o1 o2 s2,          SETTLED",
        "SINGLE_WITHDRAWAL,              N,              r,                 REFUSED",
        "SINGLE_WITHDRAWAL,              R X1,           o1 r,              REFUSED",
        "SINGLE_WITHDRAWAL,              R S1 X2,        o1 o2 !2,          RESTING",
        "SINGLE_WITHDRAWAL,              R S1 X2 A S2,   o1 o2 !2 o2 s2,    SETTLED",
        "SINGLE_WITHDRAWAL,              R S1 X2 C S0,   o1 o2 !2 o0 r,     BROUGHT_BACK",
        "SINGLE_WITHDRAWAL,              R S1 X2 C X0,   o1 o2 !2 o0 !0,    STUCK",
        "SINGLE_WITHDRAWAL,              R S1 X2 C X0 A S0, o1 o2 !2 o0 !0 o0 r, BROUGHT_BACK",
        "SINGLE_WITHDRAWAL,              R S1 S2 T2,     o1 o2 s2 t2 !2,    RETURNED",
        "AGREED_WITHDRAWAL,              R S1 S2,        o1 w2,             SETTLED",
        "AGREED_WITHDRAWAL,              R X1,           o1 r,              REFUSED",
        "AGREED_WITHDRAWAL,              R S1 X2 C S0,   o1 w2 !2 o0 r,     BROUGHT_BACK",
        "LOAN_DISBURSEMENT,              R S1 S2 S3,     o1 o2 w3,          SETTLED",
        "LOAN_DISBURSEMENT,              R X1,           o1 r,              REFUSED",
        "LOAN_DISBURSEMENT,              R S1 X2 S0,     o1 o2 o0 r,        BROUGHT_BACK",
        "LOAN_DISBURSEMENT,              R S1 S2 X3 S0,  o1 o2 w3 w0 r,     BROUGHT_BACK",
        "LOAN_DISBURSEMENT,              R S1 S2 S0,     o1 o2 w3 r,        BROUGHT_BACK",
        "LOAN_DISBURSEMENT,              R S1 S2 V3 S3,  o1 o2 w3 !3,       SETTLED",
        "DIRECT_REPAYMENT,               S1,             w1,                SETTLED",
        "DIRECT_REPAYMENT,               S1 T1,          w1 t1 !1,          RETURNED",
        "REPAYMENT_CLEARING,             S1 S2,          w1 w2 m,           SETTLED",
        "REPAYMENT_CLEARING,             X1 S1 S2,       w1 !1 w2 m,        SETTLED",
        "COUNTER_REPAYMENT,              S1 S2,          w1 o2,             SETTLED",
        "COUNTER_REPAYMENT,              S1 X2 A S2,     w1 o2 !2 o2,       SETTLED",
        "BATCH_REPAYMENT,                S1 S2,          w1 o2,             SETTLED",
        "BATCH_REPAYMENT,                X1,             w1 r,              REFUSED",
        "BATCH_REPAYMENT,                S1 X2 A S2,     w1 o2 !2 o2,       SETTLED",
        "BATCH_REPAYMENT_TO_LOAN_WALLET, S1,             w1,                SETTLED",
        "OFFSET,                         R,              '',                SETTLED",
        "SWEEP,                          R S1,           o1 m,              SETTLED",
        "SWEEP,                          R X1 A S1,      o1 !1 o1 m,        SETTLED",
        "SWEEP,                          R L1 A S1,      o1 !1 o1 m,        SETTLED",
        "SINGLE_WITHDRAWAL,              R L1 A S1 S2,   o1 !1 o1 o2 s2,    SETTLED",
        "SINGLE_WITHDRAWAL,              R L1 C,         o1 !1 r,           REFUSED",
        "SINGLE_WITHDRAWAL,              R S1 L2 C S0,   o1 o2 !2 o0 r,     BROUGHT_BACK",
        "DEPOSIT_REFUND,                 W L2 C,         o2 !2 r,           REFUSED",
        "LOAN_DISBURSEMENT,              R S1 L2 A S2 S3, o1 o2 !2 o2 w3,   SETTLED",
        "LOAN_DISBURSEMENT,              R S1 L2 C S0,   o1 o2 !2 o0 r,     BROUGHT_BACK",
    })
    void isWalkedAsDesigned(Route route, String events, String done, Phase end) {
        Transition begun = WalkCourse.begin(route);
        List<WalkAction> actions = new ArrayList<>(begun.actions());
        WalkState state = begun.state();
        for (String event : events.split(" ", -1)) {
            Transition next = WalkCourse.next(state, event(event));
            actions.addAll(next.actions());
            state = next.state();
        }
        assertThat(String.join(" ", actions.stream().map(RouteCoursesTest::told).toList()))
                .isEqualTo(done);
        assertThat(state.phase()).isEqualTo(end);
    }

    @Test
    void noRouteIsLeftOut() throws NoSuchMethodException {
        Set<Route> walked = EnumSet.noneOf(Route.class);
        String[] rows =
                RouteCoursesTest.class
                        .getDeclaredMethod(
                                "isWalkedAsDesigned",
                                Route.class,
                                String.class,
                                String.class,
                                Phase.class)
                        .getAnnotation(CsvSource.class)
                        .value();
        Arrays.stream(rows)
                .forEach(row -> walked.add(Route.valueOf(row.split(",", -1)[0].strip())));
        assertThat(walked).containsExactlyInAnyOrder(Route.values());
    }

    private static WalkEvent event(String text) {
        int leg = text.length() > 1 ? text.charAt(1) - '0' : 0;
        return switch (text.charAt(0)) {
            case 'R' -> new Released(false);
            case 'W' -> new Released(true);
            case 'N' -> new Declined();
            case 'A' -> new TriedAgain();
            case 'C' -> new DayClosing();
            case 'S' -> new Settled(leg);
            case 'X' -> new Refused(leg);
            case 'L' -> new Barred(leg, TaskKind.LIMIT);
            case 'T' -> new Returned(leg);
            case 'V' -> new Overdue(leg);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String told(WalkAction action) {
        return switch (action) {
            case Order(var leg) -> "o" + leg;
            case Await(var leg) -> "w" + leg;
            case TellSettled(var leg) -> "s" + leg;
            case TellMoved() -> "m";
            case TellRefused() -> "r";
            case TellReturned(var leg) -> "t" + leg;
            case AskPerson(_, var leg) -> "!" + leg;
        };
    }
}
