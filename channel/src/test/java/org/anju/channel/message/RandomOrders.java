/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Makes random orders and what is asked and answered about them. */
final class RandomOrders {

    private final RandomValues values;

    RandomOrders(RandomValues values) {
        this.values = values;
    }

    PaymentInitiation payment(String messageId, String initiator) {
        return new PaymentInitiation(
                messageId, values.time(), initiator, values.some(1, 3, this::paymentGroup));
    }

    private PaymentGroup paymentGroup() {
        AccountScheme debit = values.pick(AccountScheme.values());
        return new PaymentGroup(
                values.reference(),
                values.coin(),
                values.date(),
                values.party(debit),
                values.agent(),
                values.some(1, 4, () -> transfer(debit)));
    }

    /** A transfer that can leave an account of this scheme. */
    CreditTransfer transfer(AccountScheme debit) {
        TransferKind kind =
                switch (debit) {
                    case BANK_ACCOUNT -> TransferKind.A2W;
                    case ECNY_WALLET -> values.pick(List.of(TransferKind.W2A, TransferKind.W2W));
                };
        return new CreditTransfer(
                values.reference(),
                values.reference(),
                values.uetr(),
                kind,
                values.amount(),
                values.party(kind.credit()),
                values.maybe(values::agent),
                values.maybe(values::isoCode),
                values.line(140),
                values.time());
    }

    CollectionInitiation collection(String messageId, String initiator) {
        return new CollectionInitiation(
                messageId, values.time(), initiator, values.some(1, 3, this::collectionGroup));
    }

    private CollectionGroup collectionGroup() {
        return new CollectionGroup(
                values.reference(),
                values.coin(),
                values.date(),
                values.party(),
                values.agent(),
                values.some(1, 4, this::debit));
    }

    DirectDebit debit() {
        return new DirectDebit(
                values.reference(),
                values.reference(),
                values.uetr(),
                values.reference(),
                values.amount(),
                values.party(),
                values.agent(),
                values.maybe(values::isoCode),
                values.line(140),
                values.time());
    }

    PaymentStatusReport result(String messageId) {
        Optional<GroupStatus> group = values.maybe(this::groupStatus);
        return new PaymentStatusReport(
                messageId,
                values.time(),
                values.messageId(),
                PaymentInitiation.DEFINITION,
                values.reference(),
                group,
                values.some(group.isPresent() ? 0 : 1, 5, this::status));
    }

    GroupStatus groupStatus() {
        return new GroupStatus(
                wireStatus(),
                values.maybe(values::reasonCode),
                values.maybe(() -> values.line(105)));
    }

    TransactionStatus status() {
        return new TransactionStatus(
                values.reference(),
                values.reference(),
                values.uetr(),
                wireStatus(),
                values.maybe(values::reasonCode),
                values.maybe(() -> values.line(105)),
                values.maybe(values::time),
                values.maybe(values::reference),
                values.maybe(values::date),
                values.maybe(
                        () ->
                                new ReportedPayment(
                                        values.largeAmount(),
                                        values.line(140),
                                        values.party(),
                                        values.party())));
    }

    private WireStatus wireStatus() {
        return values.coin()
                ? WireStatus.SETTLED
                : new WireStatus(values.text(RandomValues.ALPHANUMERIC, 4));
    }

    StatusRequest query(String messageId) {
        return new StatusRequest(messageId, values.time(), original());
    }

    private OriginalPayment original() {
        return new OriginalPayment(
                values.messageId(),
                PaymentInitiation.DEFINITION,
                values.reference(),
                values.reference(),
                values.uetr());
    }

    RecallRequest recall(String messageId, String from, String to) {
        return new RecallRequest(
                messageId,
                values.time(),
                from,
                to,
                values.reference(),
                original(),
                values.largeAmount(),
                values.isoCode());
    }

    RecallAnswer recallAnswer(String messageId, String from, String to) {
        RecallOutcome outcome = values.pick(RecallOutcome.values());
        return new RecallAnswer(
                messageId,
                values.time(),
                from,
                to,
                values.messageId(),
                outcome,
                outcome == RecallOutcome.REFUSED ? Optional.of(values.isoCode()) : Optional.empty(),
                values.reference(),
                original());
    }

    WalletEnquiry enquiry(String messageId, String from, String to) {
        List<EnquiredHolder> holders =
                distinct(values.some(1, 5, this::holder), EnquiredHolder::enquiryId);
        boolean lookup = holders.stream().anyMatch(EnquiredHolder::isLookup);
        return new WalletEnquiry(
                messageId, values.time(), from, to, lookup || values.coin(), holders);
    }

    private EnquiredHolder holder() {
        Optional<AccountId> account = values.maybe(values::account);
        String mobile = "+86-1" + values.digits(10);
        return new EnquiredHolder(
                values.reference(),
                values.pick(HolderKind.values()),
                values.line(140),
                values.reference(),
                account.isEmpty() || values.coin() ? Optional.of(mobile) : Optional.empty(),
                account);
    }

    WalletEnquiryAnswer enquiryAnswer(String messageId, String from, String to) {
        return new WalletEnquiryAnswer(
                messageId,
                values.time(),
                from,
                to,
                values.messageId(),
                distinct(values.some(1, 5, this::finding), EnquiryFinding::enquiryId));
    }

    private EnquiryFinding finding() {
        boolean verified = values.coin();
        return new EnquiryFinding(
                values.reference(),
                verified,
                verified ? Optional.empty() : Optional.of(values.reasonCode()),
                verified ? values.some(0, 3, values::account) : List.of());
    }

    private static <T> List<T> distinct(List<T> all, Function<T, String> id) {
        UnaryOperator<T> same = UnaryOperator.identity();
        return List.copyOf(
                all.stream().collect(Collectors.toMap(id, same, (first, _) -> first)).values());
    }
}
