/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.anju.channel.message.Message;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Ids;

/** Everything that the steps of one case may reach, and what they have named so far. */
final class Scene {

    private final Case played;
    private final BankUnderTest bank;
    private final Link link;
    private final Inbox inbox;
    private final Optional<Operator> operator;
    private final Clock clock;
    private final Ids ids;
    private final Cast casting;
    private final Map<String, Standing> cast;
    private final int mark;
    private final Map<String, Ordered> ordered = new HashMap<>();
    private final Map<String, UUID> moved = new HashMap<>();
    private final Map<String, Reply> receipts = new HashMap<>();

    Scene(
            Case played,
            BankUnderTest bank,
            Link link,
            Inbox inbox,
            Optional<Operator> operator,
            Clock clock,
            Cast casting) {
        this.played = played;
        this.bank = bank;
        this.link = link;
        this.inbox = inbox;
        this.operator = operator;
        this.clock = clock;
        this.ids = new Ids(clock, new SecureRandom());
        this.casting = casting;
        this.cast = casting.of(played.cast());
        work();
        this.mark = inbox.count();
    }

    Case played() {
        return played;
    }

    BankUnderTest bank() {
        return bank;
    }

    Link link() {
        return link;
    }

    Inbox inbox() {
        return inbox;
    }

    Clock clock() {
        return clock;
    }

    /** How many deliveries had come when the case began. */
    int mark() {
        return mark;
    }

    /**
     * Who operates the bank.
     *
     * @throws LeftOut if nobody whom the runner can play
     */
    Operator operator() {
        return operator.orElseThrow(() -> new LeftOut("nobody operates this bank for the runner"));
    }

    /** Has the bank do what is due, where somebody operates it; another does it by itself. */
    void work() {
        operator.ifPresent(Operator::work);
    }

    /** Whether somebody operates the bank for the runner. */
    boolean isOperated() {
        return operator.isPresent();
    }

    Map<String, Standing> cast() {
        return cast;
    }

    /** A text of the case with what tells this run apart. */
    String filled(String text) {
        return casting.filled(text);
    }

    /** The account of a part. */
    Standing account(String part) {
        Standing standing = cast.get(part);
        if (standing == null) {
            throw new IllegalStateException(played.id() + " has no part " + part);
        }
        return standing;
    }

    String id() {
        return Ids.onWire(ids.next());
    }

    UUID uetr() {
        return ids.uetr();
    }

    /** The calendar date in China. */
    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ChinaTime.ZONE);
    }

    void name(String key, Ordered payment) {
        ordered.put(key, payment);
        moved.put(key, payment.uetr());
    }

    void name(String key, UUID movement) {
        moved.put(key, movement);
    }

    Ordered payment(String key) {
        Ordered payment = ordered.get(key);
        if (payment == null) {
            throw new IllegalStateException(played.id() + " names no payment " + key);
        }
        return payment;
    }

    /** The reference under which a payment or a movement stands at the bank. */
    UUID reference(String key) {
        UUID reference = moved.get(key);
        if (reference == null) {
            throw new IllegalStateException(played.id() + " names no movement " + key);
        }
        return reference;
    }

    Map<String, Reply> receipts() {
        return receipts;
    }

    /** Sends a message for the first time and demands the answer that the step names. */
    Reply send(Letter letter, How how) {
        Reply reply = link.send(letter, how, 1);
        reply.require(how, letter);
        return reply;
    }

    /** The messages of a kind that came since the case began, each once. */
    <M extends Message> List<M> told(Class<M> kind) {
        return inbox.messages(kind, mark);
    }

    /**
     * Waits for a message.
     *
     * @throws NotConforming if it does not come
     */
    <M extends Message> M await(Class<M> kind, int from, Predicate<M> wanted, String what) {
        Predicate<Message> fits =
                message -> kind.isInstance(message) && wanted.test(kind.cast(message));
        work();
        boolean came =
                inbox.await(
                        from,
                        arrivals ->
                                arrivals.stream()
                                        .map(Arrival::message)
                                        .anyMatch(each -> each != null && fits.test(each)));
        NotConforming.unless(came, what + " has not come");
        return inbox.messages(kind, from).stream().filter(wanted).findFirst().orElseThrow();
    }
}
