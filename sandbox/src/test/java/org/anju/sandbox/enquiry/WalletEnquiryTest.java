/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.EnquiredHolder;
import org.anju.channel.message.EnquiryFinding;
import org.anju.channel.message.HolderKind;
import org.anju.channel.message.WalletEnquiry;
import org.anju.channel.message.WalletEnquiryAnswer;
import org.anju.channel.message.WireTime;
import org.anju.kernel.ChinaTime;
import org.anju.sandbox.play.AskingCentre;
import org.anju.sandbox.play.BankDays;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.ListeningCentre;
import org.anju.sandbox.play.Play;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whose a wallet is, and which wallets somebody has, as the bank tells a centre that asks. */
class WalletEnquiryTest {

    private static final String IDENTITY = "990101199001011234";
    private static final String BANK = "BANKSB01";
    private static int mobiles;

    private final Play play = Play.shared();
    private final BankDays days = new BankDays(play);
    private String mobile = "";

    @BeforeEach
    void takeAMobileOfItsOwn() {
        mobiles++;
        mobile = "+86-139%08d".formatted(mobiles);
    }

    @AfterEach
    void everythingStillHolds() {
        play.control().delete("/control/v1/enquiries/faults");
        play.settle();
    }

    @Test
    void saysYesToItsHolder() {
        String wallet = person("王小明", "PERSONAL_1");

        EnquiryFinding found = verify("王小明", IDENTITY, wallet);

        assertThat(found.verified()).isTrue();
        assertThat(found.found()).isEmpty();
    }

    @Test
    void saysYesToAnOrganisationByItsCreditCode() {
        String wallet = play.open("江南丝绸有限公司", "EMPLOYER", "CORPORATE", 0);
        hold(wallet, "91320500MA1M2AB30X", null);

        EnquiryFinding found =
                ask(
                        new EnquiredHolder(
                                "1",
                                HolderKind.ORGANISATION,
                                "江南丝绸有限公司",
                                "91320500MA1M2AB30X",
                                Optional.empty(),
                                Optional.of(AccountId.wallet(wallet))));

        assertThat(found.verified()).isTrue();
    }

    @Test
    void tellsAMistypedNameFromAnother() {
        String wallet = person("王小明", "PERSONAL_2");

        assertThat(verify("王小名", IDENTITY, wallet).reasonCode()).contains("PN02");
        assertThat(verify("张大力", IDENTITY, wallet).reasonCode()).contains("PN01");
    }

    @Test
    void saysNoToAnotherIdentityOrMobile() {
        String wallet = person("王小明", "PERSONAL_2");

        assertThat(verify("王小明", "990101199001010000", wallet).reasonCode()).contains("PI01");
        hold(wallet, IDENTITY, "+86-13800000000");
        assertThat(verify("王小明", IDENTITY, wallet).reasonCode()).contains("PI01");
    }

    @Test
    void doesNotKnowWhomAFourthClassWalletBelongsTo() {
        String wallet = person("王小明", "PERSONAL_4");

        assertThat(verify("王小明", IDENTITY, wallet).reasonCode()).contains("AG01");
        assertThat(find("王小明", IDENTITY).reasonCode()).contains("AG01");
    }

    @Test
    void knowsNoSuchWallet() {
        assertThat(verify("王小明", IDENTITY, "9999999999999999").reasonCode()).contains("AC01");
    }

    @Test
    void findsNoWallet() {
        EnquiryFinding found = find("王小明", IDENTITY);

        assertThat(found.verified()).isFalse();
        assertThat(found.reasonCode()).contains("BE01");
    }

    @Test
    void findsAllIdentifiedWalletsOfSomebody() {
        String one = person("王小明", "PERSONAL_1");
        String other = person("王小明", "PERSONAL_2");
        person("王小明", "PERSONAL_4");

        EnquiryFinding found = find("王小明", IDENTITY);

        assertThat(found.verified()).isTrue();
        assertThat(found.found()).containsExactly(AccountId.wallet(one), AccountId.wallet(other));
    }

    @Test
    void findsNothingUnderAnOldMobile() {
        String wallet = person("王小明", "PERSONAL_1");
        hold(wallet, IDENTITY, "+86-13700000001");

        assertThat(find("王小明", IDENTITY).reasonCode()).contains("BE01");
    }

    @Test
    void findsNothingUnderANameThatIsOnlyClose() {
        person("王小明", "PERSONAL_1");

        assertThat(find("王小名", IDENTITY).reasonCode()).contains("PN02");
    }

    @Test
    void canFailToAnswerInTimeOrAtAll() {
        String wallet = person("王小明", "PERSONAL_1");
        play.control().post("/control/v1/enquiries/faults", "{'fault':'not-in-time'}");
        play.control().post("/control/v1/enquiries/faults", "{'fault':'no-answer'}");

        assertThat(verify("王小明", IDENTITY, wallet).reasonCode()).contains("NORR");
        int before = days.told(WalletEnquiryAnswer.class).size();
        send(holder("王小明", IDENTITY, Optional.of(wallet)));
        assertThat(days.told(WalletEnquiryAnswer.class)).hasSize(before);
        assertThat(verify("王小明", IDENTITY, wallet).verified()).isTrue();
    }

    private String person(String name, String walletClass) {
        String wallet = play.open(name, "PERSON", walletClass, 0);
        hold(wallet, IDENTITY, mobile);
        return wallet;
    }

    private void hold(String wallet, String identity, @Nullable String number) {
        Answer answer =
                play.control()
                        .post(
                                "/control/v1/wallets/" + wallet + "/holder",
                                number == null
                                        ? "{'identity_number':'%s'}".formatted(identity)
                                        : "{'identity_number':'%s','mobile':'%s'}"
                                                .formatted(identity, number));
        assertThat(answer.status()).as("%s", answer.body()).isEqualTo(201);
    }

    private EnquiryFinding verify(String name, String identity, String wallet) {
        return ask(holder(name, identity, Optional.of(wallet)));
    }

    private EnquiryFinding find(String name, String identity) {
        return ask(holder(name, identity, Optional.empty()));
    }

    private EnquiredHolder holder(String name, String identity, Optional<String> wallet) {
        return new EnquiredHolder(
                "1",
                HolderKind.PERSON,
                name,
                identity,
                Optional.of(mobile),
                wallet.map(AccountId::wallet));
    }

    private EnquiryFinding ask(EnquiredHolder holder) {
        String id = send(holder);
        List<WalletEnquiryAnswer> told =
                days.told(WalletEnquiryAnswer.class).stream()
                        .filter(answer -> answer.enquiryMessageId().equals(id))
                        .toList();
        assertThat(told).hasSize(1);
        return told.getFirst().findings().getFirst();
    }

    private String send(EnquiredHolder holder) {
        String id = BankDays.nextId();
        AskingCentre.Answer answer =
                play.asking()
                        .ask(
                                play.control().port(),
                                play.asking()
                                        .asking(
                                                id,
                                                new WalletEnquiry(
                                                        id,
                                                        WireTime.exact(
                                                                play.now()
                                                                        .atZone(ChinaTime.ZONE)
                                                                        .toOffsetDateTime()),
                                                        ListeningCentre.NODE,
                                                        BANK,
                                                        true,
                                                        List.of(holder))));
        assertThat(answer.status()).isEqualTo(200);
        play.deliver();
        return id;
    }
}
