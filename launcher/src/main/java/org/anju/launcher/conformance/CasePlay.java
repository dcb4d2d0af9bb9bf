/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

/** Plays the steps of one case, and then looks at what became of the money. */
final class CasePlay {

    private final Scene scene;
    private final Orders orders;
    private final Outcomes outcomes;
    private final Reports reports;
    private final Enquiries enquiries;
    private final Movements movements;

    CasePlay(Scene scene) {
        this.scene = scene;
        this.orders = new Orders(scene);
        this.outcomes = new Outcomes(scene);
        this.reports = new Reports(scene);
        this.enquiries = new Enquiries(scene);
        this.movements = new Movements(scene);
    }

    /**
     * Plays it to its end.
     *
     * @throws NotConforming if the bank does not do as it must
     * @throws LeftOut if it cannot be played against this bank
     */
    void play() {
        BalanceCheck balances = BalanceCheck.before(scene);
        try {
            scene.played().steps().forEach(this::step);
        } finally {
            scene.inbox().answer(Manner.HONEST);
        }
        balances.after();
    }

    private void step(Act act) {
        switch (act) {
            case Act.Pay pay -> orders.pay(pay);
            case Act.Collect collect -> orders.collect(collect);
            case Act.Again again -> orders.again(again);
            case Act.Replay replay -> replay(replay);
            case Act.Decided decided -> outcomes.decided(decided);
            case Act.Group group -> outcomes.group(group);
            case Act.Ask ask -> outcomes.ask(ask);
            case Act.Recall recall -> outcomes.recall(recall);
            case Act.Told told -> movements.told(told);
            case Act.Copies copies -> reports.copies(copies);
            case Act.Balance balance -> reports.balance(balance);
            case Act.Statement statement -> reports.statement(statement);
            case Act.Enquire enquire -> enquiries.enquire(enquire);
            case Act.Event event -> movements.event(event);
            case Act.Send send -> reports.send(send);
            case Act.Move move -> movements.move(move);
            case Act.Change change -> movements.change(change);
            case Act.Day day -> movements.day(day);
            case Act.Pass pass -> pass(pass);
            case Act.Answer answer -> scene.inbox().answer(answer.as());
            case Act.Resent resent -> movements.resent(resent);
        }
    }

    private void replay(Act.Replay act) {
        Reply reply = scene.link().replay();
        NotConforming.unlessEqual(
                Integer.parseInt(act.answer().split(" ", 2)[0]),
                reply.status(),
                "the answer to an envelope that came before");
    }

    private void pass(Act.Pass act) {
        scene.work();
        scene.operator().pass(act.time());
        scene.work();
    }
}
