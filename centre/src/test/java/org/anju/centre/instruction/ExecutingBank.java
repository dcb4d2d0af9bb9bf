/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.ToLongFunction;
import org.anju.centre.settlement.AskedBank.Asked;
import org.anju.centre.settlement.AskedBank.Manner;
import org.anju.centre.settlement.TestBank;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountNotification;
import org.anju.channel.message.CreditTransfer;
import org.anju.channel.message.Direction;
import org.anju.channel.message.MovementCode;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.OriginalPayment;
import org.anju.channel.message.PaymentGroup;
import org.anju.channel.message.PaymentInitiation;
import org.anju.channel.message.PaymentStatusReport;
import org.anju.channel.message.StatusRequest;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.TransactionStatus;
import org.anju.channel.message.TransferKind;
import org.anju.channel.message.WireStatus;
import org.anju.kernel.Cny;

/**
 * A bank that executes what it is ordered to, once for ever, and owes its word until the centre has
 * signed for it. It may lose an order the first time it comes, and then knows nothing of it.
 */
final class ExecutingBank {

    private static final LocalDate TODAY = LocalDate.of(2026, 1, 5);
    private static final String NO_NAME = "NOTPROVIDED";
    private static final TransactionParty BULK =
            new TransactionParty("批量代发代收过渡", AccountId.bankAccount("BULK"));

    private final TestBank link;
    private final Set<String> own;
    private final ToLongFunction<String> numbers;
    private final Map<String, Long> balances = new HashMap<>();
    private final Map<UUID, Known> known = new HashMap<>();
    private final Map<String, Integer> executions = new HashMap<>();
    private final Set<String> lost = new HashSet<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, ToldList> lists = new HashMap<>();
    private final Deque<Word> owed = new ArrayDeque<>();
    private boolean loses;
    private boolean refusesNextList;

    /**
     * A bank of some accounts of the centre.
     *
     * @param numbers gives the next number of a notice of an account
     */
    ExecutingBank(TestBank link, Set<String> own, ToLongFunction<String> numbers) {
        this.link = link;
        this.own = own;
        this.numbers = numbers;
    }

    /** One order to be refused, by the accounts between which it goes. */
    record Refusal(String debtor, String creditor) {}

    private record ToldList(ListedOrders list, boolean refused) {}

    private record Known(OriginalPayment names, String status, String reason) {}

    @SuppressWarnings("ArrayRecordComponent")
    private record Word(String messageId, String definition, byte[] body) {}

    /** From now on it loses every order the first time, or none. */
    synchronized void losesFirst(boolean first) {
        loses = first;
    }

    /** Refuses the next order between two accounts. */
    synchronized void refuses(Refusal next) {
        refusals.add(next);
    }

    /** Refuses every line of the next list. */
    synchronized void refusesNextList() {
        refusesNextList = true;
    }

    /** What has moved on an account since it began. */
    synchronized long moved(String account) {
        return balances.getOrDefault(account, 0L);
    }

    /** How often each payment was executed, by its end-to-end id. */
    synchronized Map<String, Integer> executions() {
        return Map.copyOf(executions);
    }

    /** Whether everything that it has to say has been signed for. */
    synchronized boolean hasNothingToSay() {
        return owed.isEmpty();
    }

    synchronized Manner answer(Asked asked) {
        Optional<ListedOrders> list = ListedOrders.of(asked.message());
        if (list.isPresent()) {
            return listed(list.get());
        }
        return switch (asked.message()) {
            case PaymentInitiation order -> ordered(order);
            case StatusRequest request -> {
                tell(request.original());
                yield Manner.RECEIPT;
            }
            default -> Manner.RECEIPT;
        };
    }

    // A list is executed whole or refused whole, once, and booked as one sum.
    private Manner listed(ListedOrders list) {
        if (loses && lost.add(list.messageId())) {
            return Manner.SILENCE;
        }
        if (!lists.containsKey(list.messageId())) {
            lists.put(list.messageId(), new ToldList(list, refusesNextList));
            if (!refusesNextList) {
                list.lines().forEach(line -> executions.merge(line.endToEndId(), 1, Integer::sum));
                book(list);
            }
            refusesNextList = false;
        }
        tell(lists.get(list.messageId()));
        return Manner.RECEIPT;
    }

    private void book(ListedOrders list) {
        TransactionParty from = list.collects() ? BULK : list.own();
        TransactionParty to = list.collects() ? list.own() : BULK;
        notice(
                list.collects() ? Direction.CREDIT : Direction.DEBIT,
                list.total(),
                list.collects() ? MovementCode.COLLECTION_IN : MovementCode.WALLET_TO_WALLET_OUT,
                UUID.randomUUID(),
                from,
                to,
                list.groupId());
    }

    private void tell(ToldList told) {
        String id = link.mint();
        byte[] body =
                link.results(
                        id,
                        told.list().messageId(),
                        told.list().definition(),
                        told.list().groupId(),
                        told.list().lines().stream().map(line -> status(told, line)).toList());
        owed.add(new Word(id, PaymentStatusReport.DEFINITION, body));
    }

    private static TransactionStatus status(ToldList told, ListedOrders.Line line) {
        boolean refused = told.refused();
        return new TransactionStatus(
                line.instructionId(),
                line.endToEndId(),
                line.uetr(),
                new WireStatus(refused ? "RJCT" : "ACSC"),
                refused ? Optional.of("AC04") : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                refused
                        ? Optional.empty()
                        : Optional.of("REF" + line.instructionId().substring(0, 20)),
                refused ? Optional.empty() : Optional.of(TODAY),
                Optional.of(line.payment()));
    }

    private Manner ordered(PaymentInitiation order) {
        if (loses && lost.add(order.messageId())) {
            return Manner.SILENCE;
        }
        PaymentGroup group = order.groups().getFirst();
        CreditTransfer transfer = group.transfers().getFirst();
        OriginalPayment names =
                new OriginalPayment(
                        order.messageId(),
                        PaymentInitiation.DEFINITION,
                        transfer.instructionId(),
                        transfer.endToEndId(),
                        transfer.uetr());
        if (!known.containsKey(transfer.uetr())) {
            boolean refused =
                    refusals.remove(
                            new Refusal(
                                    group.debtor().account().number(),
                                    transfer.creditor().account().number()));
            known.put(
                    transfer.uetr(),
                    new Known(names, refused ? "RJCT" : "ACSC", refused ? "AC04" : ""));
            if (!refused) {
                executions.merge(transfer.endToEndId(), 1, Integer::sum);
                move(
                        group.debtor(),
                        transfer.creditor(),
                        transfer.amount(),
                        code(transfer.kind(), Direction.DEBIT),
                        code(transfer.kind(), Direction.CREDIT),
                        transfer.uetr());
            }
        }
        tell(names);
        return Manner.RECEIPT;
    }

    private void tell(OriginalPayment names) {
        ToldList list = lists.get(names.messageId());
        if (list != null) {
            tell(list);
            return;
        }
        Known order = known.getOrDefault(names.uetr(), new Known(names, "RJCT", "AG09"));
        String id = link.mint();
        byte[] body = link.result(id, names, order.status(), order.reason());
        owed.add(new Word(id, PaymentStatusReport.DEFINITION, body));
    }

    private static MovementCode code(TransferKind kind, Direction side) {
        boolean out = side == Direction.DEBIT;
        return switch (kind) {
            case A2W ->
                    out ? MovementCode.ACCOUNT_TO_WALLET_OUT : MovementCode.ACCOUNT_TO_WALLET_IN;
            case W2A ->
                    out ? MovementCode.WALLET_TO_ACCOUNT_OUT : MovementCode.WALLET_TO_ACCOUNT_IN;
            case W2W -> out ? MovementCode.WALLET_TO_WALLET_OUT : MovementCode.WALLET_TO_WALLET_IN;
        };
    }

    /** Moves money and owes the notices of those sides that are the centre's. */
    synchronized void move(
            TransactionParty from,
            TransactionParty to,
            Cny amount,
            MovementCode out,
            MovementCode in,
            UUID uetr) {
        notice(Direction.DEBIT, amount, out, uetr, from, to, NO_NAME);
        notice(Direction.CREDIT, amount, in, uetr, from, to, NO_NAME);
    }

    private void notice(
            Direction direction,
            Cny amount,
            MovementCode code,
            UUID uetr,
            TransactionParty from,
            TransactionParty to,
            String endToEndId) {
        AccountId account = (direction == Direction.DEBIT ? from : to).account();
        if (!own.contains(account.number())) {
            return;
        }
        balances.merge(
                account.number(),
                direction == Direction.CREDIT ? amount.fen() : -amount.fen(),
                Long::sum);
        String id = link.mint();
        NotifiedEntry entry =
                new NotifiedEntry(
                        "1",
                        amount,
                        direction,
                        false,
                        TODAY,
                        TODAY,
                        "REF" + id.substring(0, 20) + direction.name().charAt(0),
                        code,
                        endToEndId,
                        uetr,
                        from,
                        to,
                        List.of());
        long number = numbers.applyAsLong(account.number());
        owed.add(
                new Word(
                        id,
                        AccountNotification.DEFINITION,
                        link.notice(id, number, account, entry)));
    }

    /** Says the next thing that it owes, until the centre has signed for it. */
    void speak() {
        Optional<Word> next = next();
        if (next.isEmpty()) {
            return;
        }
        Word word = next.get();
        try {
            if (link.deliver(word.messageId(), word.definition(), word.body()).status() == 200) {
                said(word);
            }
        } catch (AssertionError | UncheckedIOException noAnswer) {
            // The centre was cut off: the same again.
        }
    }

    private synchronized Optional<Word> next() {
        return Optional.ofNullable(owed.peek());
    }

    private synchronized void said(Word word) {
        owed.remove(word);
    }
}
