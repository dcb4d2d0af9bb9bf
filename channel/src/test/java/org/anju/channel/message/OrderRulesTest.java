/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.anju.kernel.Cny;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** No order, result, enquiry or statement can be made that the profile forbids. */
class OrderRulesTest {

    private static final String ID = "0197f3c2a1b47c3d8e9f001122334455";
    private static final OffsetDateTime TIME = OffsetDateTime.parse("2026-01-05T09:00:00+08:00");
    private static final LocalDate DATE = LocalDate.of(2026, 1, 5);
    private static final UUID UETR = UUID.fromString("3f2b8c1e-9a4d-4c6b-8e21-0a1b2c3d4e5f");
    private static final UUID VERSION_7 = UUID.fromString("0197f3c2-a1b4-7c3d-8e9f-001122334455");
    private static final TransactionParty WALLET =
            new TransactionParty("张伟", AccountId.wallet("1"));
    private static final TransactionParty ACCOUNT =
            new TransactionParty("专户", AccountId.bankAccount("2"));

    @ParameterizedTest(name = "{0}")
    @MethodSource({"forbiddenOrders", "forbiddenAnswers", "forbiddenReports"})
    void cannotBeMade(String rule, ThrowingCallable maker) {
        assertThatIllegalArgumentException().isThrownBy(maker).withMessageContaining(rule);
    }

    static Stream<Arguments> forbiddenOrders() {
        return Stream.of(
                refused("clearing code", () -> AgentId.cnaps("10530500001")),
                refused("bank's node", () -> AgentId.node("bank")),
                refused(
                        "UUID of version 4",
                        () -> transfer(VERSION_7, 1, TransferKind.W2W, WALLET)),
                refused("above zero", () -> transfer(UETR, 0, TransferKind.W2W, WALLET)),
                refused("goes to an account", () -> transfer(UETR, 1, TransferKind.W2A, WALLET)),
                refused("goes to an account", () -> transfer(UETR, 1, TransferKind.A2W, ACCOUNT)),
                refused("leaves an account", () -> group(ACCOUNT, TransferKind.W2W, WALLET)),
                refused("leaves an account", () -> group(WALLET, TransferKind.A2W, WALLET)),
                refused("at least one transfer", () -> group(WALLET, List.of())),
                refused("1 to 200 transfers", () -> payment(List.of())),
                refused(
                        "1 to 200 transfers",
                        () ->
                                payment(
                                        List.of(
                                                group(
                                                        WALLET,
                                                        Collections.nCopies(201, transfer()))))),
                refused(
                        "at most 50 groups",
                        () -> payment(Collections.nCopies(51, group(WALLET, List.of(transfer()))))),
                refused("at most 200000 lines", () -> new BatchTotals(200_001, Cny.ZERO)),
                refused("at least one line", () -> batch(BatchTotals.NONE)),
                refused("below zero", () -> new BatchTotals(1, Cny.ofFen(-1))),
                refused(
                        "at most 18 digits",
                        () -> new BatchTotals(1, WireAmount.MAX).plus(Cny.ofFen(1))));
    }

    static Stream<Arguments> forbiddenAnswers() {
        return Stream.of(
                refused("status code", () -> new WireStatus("")),
                refused("status code", () -> new WireStatus("ACSC1")),
                refused("group's status", () -> result(Optional.empty(), List.of())),
                refused("at least once", () -> counts("ACSC", 0)),
                refused("1 to 200000 lines", () -> counts("ACSC", 200_001)),
                refused(
                        "exactly where it is refused",
                        () -> recallAnswer(RecallOutcome.CANCELLED, Optional.of("NOOR"))),
                refused(
                        "exactly where it is refused",
                        () -> recallAnswer(RecallOutcome.REFUSED, Optional.empty())),
                refused("mobile number", () -> holder("Q1", Optional.of("138"))),
                refused("names the holder's mobile", () -> holder("Q1", Optional.empty())),
                refused("holder's consent", () -> enquiry(false, List.of(lookup("Q1")))),
                refused("an id of his own", () -> enquiry(true, List.of(lookup("Q"), lookup("Q")))),
                refused("1 to 400 holders", () -> enquiry(true, List.of())),
                refused(
                        "exactly where nothing is verified",
                        () -> new EnquiryFinding("Q1", false, Optional.empty(), List.of())),
                refused(
                        "none where it says no",
                        () ->
                                new EnquiryFinding(
                                        "Q1",
                                        false,
                                        Optional.of("PN02"),
                                        List.of(AccountId.wallet("1")))));
    }

    static Stream<Arguments> forbiddenReports() {
        return Stream.of(
                refused("ascending order", () -> new NoticeNumbers(2, 1)),
                refused("business date", () -> event(SystemEventCode.HEARTBEAT, true)),
                refused("business date", () -> event(SystemEventCode.START_OF_DAY, false)),
                refused("business date", () -> event(SystemEventCode.CLOSE_OF_DAY, false)),
                refused("UUID of version 4", () -> new ReturnInformation(VERSION_7, "AC04")),
                refused("1 to 15 digits", () -> new EntryTotals(-1, Cny.ZERO)),
                refused("on or after its first date", () -> head(DATE.minusDays(1), 1)),
                refused("version has 1 to 18 digits", () -> head(DATE, 0)),
                refused("page's number", () -> page(0)),
                refused("page's number", () -> page(100_000)),
                refused("another sender", () -> enveloped("OTHER", "BANKSB01")),
                refused("another sender or receiver", () -> enveloped("C32050", "OTHER")));
    }

    private static Arguments refused(String rule, ThrowingCallable maker) {
        return Arguments.of(rule, maker);
    }

    private static CreditTransfer transfer() {
        return transfer(UETR, 1, TransferKind.W2W, WALLET);
    }

    private static CreditTransfer transfer(
            UUID uetr, long fen, TransferKind kind, TransactionParty creditor) {
        return new CreditTransfer(
                "I1",
                "E1",
                uetr,
                kind,
                Cny.ofFen(fen),
                creditor,
                Optional.empty(),
                Optional.empty(),
                "提取",
                TIME);
    }

    private static PaymentGroup group(
            TransactionParty debtor, TransferKind kind, TransactionParty creditor) {
        return group(debtor, List.of(transfer(UETR, 1, kind, creditor)));
    }

    private static PaymentGroup group(TransactionParty debtor, List<CreditTransfer> transfers) {
        return new PaymentGroup("G1", false, DATE, debtor, AgentId.node("BANKSB01"), transfers);
    }

    private static PaymentInitiation payment(List<PaymentGroup> groups) {
        return new PaymentInitiation(ID, TIME, "C32050", groups);
    }

    private static OrderBatch batch(BatchTotals totals) {
        return new OrderBatch(
                ID, TIME, "C32050", "G1", true, DATE, WALLET, AgentId.node("BANKSB01"), totals);
    }

    private static PaymentStatusReport result(
            Optional<GroupStatus> group, List<TransactionStatus> lines) {
        return new PaymentStatusReport(ID, TIME, ID, "pain.001.001.09", "G1", group, lines);
    }

    private static ResultBatch counts(String status, int lines) {
        SortedMap<String, Integer> counts = new TreeMap<>();
        counts.put(status, lines);
        return new ResultBatch(ID, TIME, ID, "pain.001.001.09", "G1", Optional.empty(), counts);
    }

    private static RecallAnswer recallAnswer(RecallOutcome outcome, Optional<String> reason) {
        OriginalPayment original = new OriginalPayment(ID, "pain.001.001.09", "I1", "E1", UETR);
        return new RecallAnswer(
                ID, TIME, "BANKSB01", "C32050", ID, outcome, reason, "G1", original);
    }

    private static EnquiredHolder lookup(String id) {
        return holder(id, Optional.of("+86-13800000000"));
    }

    private static EnquiredHolder holder(String id, Optional<String> mobile) {
        return new EnquiredHolder(
                id, HolderKind.PERSON, "张伟", "990101199001011234", mobile, Optional.empty());
    }

    private static WalletEnquiry enquiry(boolean consent, List<EnquiredHolder> holders) {
        return new WalletEnquiry(ID, TIME, "C32050", "BANKSB01", consent, holders);
    }

    private static Envelope enveloped(String from, String to) {
        WalletEnquiry enquiry = enquiry(true, List.of(lookup("Q1")));
        return new Envelope(
                new BusinessHeader(from, to, ID, enquiry.definition(), TIME, DATE, false), enquiry);
    }

    private static SystemEvent event(SystemEventCode code, boolean dated) {
        return new SystemEvent(
                code, AccountId.wallet("1"), 1, TIME, dated ? Optional.of(DATE) : Optional.empty());
    }

    private static StatementHead head(LocalDate to, long version) {
        return new StatementHead(
                "S1",
                1,
                version,
                Optional.empty(),
                DATE,
                to,
                false,
                AccountId.wallet("1"),
                Cny.ZERO,
                Cny.ZERO,
                EntryTotals.NONE,
                EntryTotals.NONE);
    }

    private static AccountStatement page(int page) {
        return new AccountStatement(
                ID, TIME, Optional.empty(), head(DATE, 1), page, true, List.of());
    }
}
