/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.anju.centre.CentreProgram;
import org.anju.centre.ledger.Slice;
import org.anju.centre.settlement.OwnBalance.Agreement;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.BalanceReport;
import org.anju.channel.message.EnquiryFinding;
import org.anju.channel.message.HolderKind;
import org.anju.channel.message.Message;
import org.anju.channel.message.ReportRequest;
import org.anju.channel.message.RequestedReport;
import org.anju.channel.message.TransactionParty;
import org.anju.channel.message.WalletEnquiry;
import org.anju.channel.message.WalletEnquiryAnswer;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Clause;
import org.anju.kernel.Cny;
import org.anju.kernel.Ids;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Questions about wallets and balances between the running program and a bank of the test. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BankEnquiriesTest {

    private static final SignedIn SETTLER =
            new SignedIn("S1", "孙结算", Set.of(Post.SETTLEMENT), null);
    private static final SignedIn TELLER = new SignedIn("T1", "柜员", Set.of(Post.TELLER), null);

    private LinkedCentre centre;
    private int wallets;

    @BeforeAll
    void open() {
        centre = new LinkedCentre(step -> {});
    }

    @AfterAll
    void close() {
        centre.close();
    }

    @AfterEach
    void answersAgain() {
        centre.asked.answersWith(AskedBank.Manner.RECEIPT);
    }

    private BankEnquiries enquiries() {
        return centre.program.facade(BankEnquiries.class);
    }

    private String wallet() {
        wallets++;
        return "66%014d".formatted(wallets);
    }

    private static NewWalletEnquiry verification(String wallet) {
        return new NewWalletEnquiry(
                new EnquiryId(UUID.randomUUID()),
                HolderKind.PERSON,
                "王小明",
                "110101199003077",
                Optional.of("13800000000"),
                Optional.of(wallet),
                false);
    }

    private static NewWalletEnquiry search() {
        return new NewWalletEnquiry(
                new EnquiryId(UUID.randomUUID()),
                HolderKind.PERSON,
                "王小明",
                "110101199003077",
                Optional.of("+86-13800000000"),
                Optional.empty(),
                true);
    }

    /** The question as the bank has it. */
    private WalletEnquiry arrived(EnquiryId id) {
        String name = Ids.onWire(id.value());
        CentreProgram.await("the question at the bank", () -> carried(name).isPresent());
        return carried(name).orElseThrow();
    }

    private Optional<WalletEnquiry> carried(String name) {
        return centre.asked.asked().stream()
                .map(AskedBank.Asked::message)
                .filter(WalletEnquiry.class::isInstance)
                .map(WalletEnquiry.class::cast)
                .filter(asked -> asked.holders().getFirst().enquiryId().equals(name))
                .findFirst();
    }

    private void answer(WalletEnquiry question, boolean yes, String reason, List<AccountId> found) {
        String enquiryId = question.holders().getFirst().enquiryId();
        deliver(
                new WalletEnquiryAnswer(
                        centre.bank.mint(),
                        now(),
                        CentreProgram.BANK_NODE,
                        CentreProgram.CENTRE_NODE,
                        question.messageId(),
                        List.of(
                                new EnquiryFinding(
                                        enquiryId,
                                        yes,
                                        yes ? Optional.empty() : Optional.of(reason),
                                        found))));
    }

    private void deliver(Message message) {
        String id =
                switch (message) {
                    case WalletEnquiryAnswer answer -> answer.messageId();
                    case BalanceReport report -> report.messageId();
                    default -> throw new IllegalArgumentException("no answer to a question");
                };
        centre.untilReceipt(() -> centre.bank.deliver(id, message).status());
        centre.worked();
    }

    private OffsetDateTime now() {
        return OffsetDateTime.ofInstant(centre.clock.instant(), ChinaTime.ZONE);
    }

    private WalletFinding finding(NewWalletEnquiry asked) {
        return enquiries().enquiry(asked.id()).orElseThrow().finding();
    }

    private boolean isVerified(String name, String wallet) {
        return enquiries()
                .isVerified(
                        new TransactionParty(name, AccountId.wallet(wallet)),
                        centre.clock.instant());
    }

    @Test
    @Clause("6.2.1.3b")
    void aWalletIsVerifiedByASignedQuestionAndCountsForADay() {
        String wallet = wallet();
        NewWalletEnquiry asked = verification(wallet);
        enquiries().ask(asked, SETTLER);
        assertThat(finding(asked)).isEqualTo(WalletFinding.WAITING);
        assertThat(isVerified("王小明", wallet)).isFalse();
        WalletEnquiry question = arrived(asked.id());
        assertThat(question.holders().getFirst().account()).contains(AccountId.wallet(wallet));
        assertThat(question.holders().getFirst().mobile()).contains("+86-13800000000");
        answer(question, true, "", List.of());
        assertThat(finding(asked)).isEqualTo(WalletFinding.CONFIRMED);
        assertThat(isVerified("王小明", wallet)).isTrue();
        assertThat(isVerified("王晓明", wallet)).isFalse();
        centre.pass(Duration.ofHours(24));
        assertThat(isVerified("王小明", wallet)).isFalse();
        NewWalletEnquiry later = verification(wallet);
        enquiries().ask(later, SETTLER);
        answer(arrived(later.id()), false, "AC06", List.of());
        assertThat(enquiries().lastOf(List.of(wallet, wallet())))
                .hasSize(1)
                .hasEntrySatisfying(
                        wallet, last -> assertThat(last.finding()).isEqualTo(WalletFinding.FROZEN));
    }

    @ParameterizedTest
    @CsvSource({
        "AC01, NO_WALLET", "AC04, CLOSED", "AC06, FROZEN", "AG01, NOT_IDENTIFIED",
        "BE01, NOBODY", "PI01, OTHER_HOLDER", "PN01, OTHER_NAME", "PN02, CLOSE_NAME",
        "NORR, NO_ANSWER", "ZZ99, UNCLEAR"
    })
    void everyReasonOfTheBankHasANameAndNoneIsAYes(String reason, WalletFinding expected) {
        String wallet = wallet();
        NewWalletEnquiry asked = verification(wallet);
        enquiries().ask(asked, SETTLER);
        answer(arrived(asked.id()), false, reason, List.of());
        assertThat(finding(asked)).isEqualTo(expected);
        assertThat(isVerified("王小明", wallet)).isFalse();
    }

    @Test
    @Clause("6.2.2.3a")
    void aSearchFindsOneWalletOrSeveral() {
        NewWalletEnquiry one = search();
        enquiries().ask(one, SETTLER);
        answer(arrived(one.id()), true, "", List.of(AccountId.wallet("6600000000009991")));
        assertThat(finding(one)).isEqualTo(WalletFinding.FOUND);
        NewWalletEnquiry more = search();
        enquiries().ask(more, SETTLER);
        answer(
                arrived(more.id()),
                true,
                "",
                List.of(
                        AccountId.wallet("6600000000009992"),
                        AccountId.wallet("6600000000009993")));
        WalletEnquiryView several = enquiries().enquiry(more.id()).orElseThrow();
        assertThat(several.finding()).isEqualTo(WalletFinding.SEVERAL);
        assertThat(several.foundTails()).containsExactly("9992", "9993");
        assertThat(several.holder().name()).isEqualTo("王*");
    }

    @Test
    void aLaterNoTakesAYesBackAndSilenceDoesNot() {
        String wallet = wallet();
        NewWalletEnquiry first = verification(wallet);
        enquiries().ask(first, SETTLER);
        answer(arrived(first.id()), true, "", List.of());
        centre.pass(Duration.ofMinutes(1));
        NewWalletEnquiry silent = verification(wallet);
        enquiries().ask(silent, SETTLER);
        answer(arrived(silent.id()), false, "NORR", List.of());
        assertThat(isVerified("王小明", wallet)).isTrue();
        centre.pass(Duration.ofMinutes(1));
        NewWalletEnquiry frozen = verification(wallet);
        enquiries().ask(frozen, SETTLER);
        answer(arrived(frozen.id()), false, "AC06", List.of());
        assertThat(isVerified("王小明", wallet)).isFalse();
    }

    @Test
    void aQuestionThatMayNotHaveArrivedGoesAgainByteForByteAndIsUnknownInTheEnd() {
        centre.asked.answersWith(AskedBank.Manner.SILENCE);
        NewWalletEnquiry asked = verification(wallet());
        enquiries().ask(asked, SETTLER);
        WalletEnquiry question = arrived(asked.id());
        CentreProgram.await("its attempt is over", () -> isOver(question));
        centre.pass(Duration.ofMinutes(1));
        CentreProgram.await("the question once more", () -> times(question) > 1);
        assertThat(
                        centre.asked.asked().stream()
                                .filter(each -> isOf(each, question))
                                .map(each -> each.headers().digest())
                                .distinct())
                .hasSize(1);
        centre.pass(Duration.ofMinutes(10));
        assertThat(finding(asked)).isEqualTo(WalletFinding.NO_ANSWER);
        answer(question, true, "", List.of());
        assertThat(finding(asked)).isEqualTo(WalletFinding.CONFIRMED);
    }

    private boolean isOver(WalletEnquiry question) {
        return centre.count(
                        "select count(*) from settlement.outgoing_attempt where ended_at is not"
                                + " null and message_id = '"
                                + question.messageId()
                                + "'")
                > 0;
    }

    private long times(WalletEnquiry question) {
        return centre.asked.asked().stream().filter(each -> isOf(each, question)).count();
    }

    private static boolean isOf(AskedBank.Asked asked, WalletEnquiry question) {
        return asked.headers().messageId().equals(question.messageId());
    }

    @Test
    void aSecondAnswerAndOneToNothingThatWasAskedAreLeftToAPerson() {
        NewWalletEnquiry asked = verification(wallet());
        enquiries().ask(asked, SETTLER);
        WalletEnquiry question = arrived(asked.id());
        answer(question, false, "AC06", List.of());
        long parked = centre.inbox().counts().parked();
        answer(question, true, "", List.of());
        assertThat(finding(asked)).isEqualTo(WalletFinding.FROZEN);
        WalletEnquiry strange =
                new WalletEnquiry(
                        centre.bank.mint(),
                        question.created(),
                        question.from(),
                        question.to(),
                        false,
                        question.holders());
        answer(strange, true, "", List.of());
        assertThat(centre.inbox().counts().parked()).isEqualTo(parked + 2);
    }

    @Test
    void whatIsMissingIsNamedAndTheSameQuestionAgainIsTheOneThatStands() {
        NewWalletEnquiry asked = verification(wallet());
        assertThatThrownBy(() -> enquiries().ask(asked, TELLER))
                .isInstanceOf(SettlementRefusal.class);
        enquiries().ask(asked, SETTLER);
        assertThat(enquiries().ask(asked, SETTLER).id()).isEqualTo(asked.id());
        NewWalletEnquiry other = search();
        NewWalletEnquiry withoutConsent =
                new NewWalletEnquiry(
                        other.id(),
                        other.kind(),
                        other.name(),
                        other.identity(),
                        other.mobile(),
                        other.wallet(),
                        false);
        assertThatThrownBy(() -> enquiries().ask(withoutConsent, SETTLER))
                .isInstanceOf(SettlementRefusal.class);
        assertThat(enquiries().enquiry(other.id())).isEmpty();
        assertThat(enquiries().enquiries(new Slice(0, 1)).total()).isPositive();
    }

    @Test
    void aBalanceIsComparedWithTheBooksAsTheyWereAfterItsLastNotice() {
        TestBank.Payment paid = centre.pay(50_000);
        centre.deliver(paid);
        centre.worked();
        enquiries().askBalance(LinkedCentre.WALLET, SETTLER);
        assertThat(ofWallet().agreement()).isEqualTo(Agreement.WAITING);
        ReportRequest request = balanceRequest();
        long booked = centre.balance().fen();
        TestBank.Payment later = centre.pay(700);
        centre.deliver(later);
        centre.worked();
        tell(Optional.of(request), booked, paid.sequence());
        assertThat(ofWallet().agreement()).isEqualTo(Agreement.AGREES);
        tell(Optional.empty(), booked + 700, later.sequence() + 1);
        assertThat(ofWallet().agreement()).isEqualTo(Agreement.NOTICES_MISSING);
        TestBank.Payment last = centre.pay(1);
        centre.deliver(last);
        centre.worked();
        OwnBalance differs = ofWallet();
        assertThat(differs.agreement()).isEqualTo(Agreement.DIFFERS);
        assertThat(Optional.ofNullable(differs.report()).map(OwnBalance.Report::difference))
                .contains(Cny.ofFen(-1));
    }

    private OwnBalance ofWallet() {
        return enquiries().balances().getFirst();
    }

    private ReportRequest balanceRequest() {
        CentreProgram.await("the request at the bank", () -> asksBalance().isPresent());
        return asksBalance().orElseThrow();
    }

    private Optional<ReportRequest> asksBalance() {
        return centre.asked.asked().stream()
                .map(AskedBank.Asked::message)
                .filter(ReportRequest.class::isInstance)
                .map(ReportRequest.class::cast)
                .filter(each -> each.requested() instanceof RequestedReport.Balance)
                .findFirst();
    }

    private void tell(Optional<ReportRequest> request, long fen, long lastNumber) {
        centre.pass(Duration.ofSeconds(1));
        deliver(
                new BalanceReport(
                        centre.bank.mint(),
                        now(),
                        request.map(ReportRequest::messageId),
                        centre.bank.mint(),
                        lastNumber,
                        now(),
                        LocalDate.of(2026, 1, 5),
                        AccountId.wallet(LinkedCentre.WALLET),
                        Cny.ofFen(fen),
                        Cny.ofFen(fen)));
    }
}
