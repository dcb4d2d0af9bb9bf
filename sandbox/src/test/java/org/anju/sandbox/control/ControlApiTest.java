/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.anju.sandbox.play.ControlClient.Answer;
import org.anju.sandbox.play.Play;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ControlApiTest {

    private final Play play = Play.shared();

    @AfterEach
    void everythingStillHolds() {
        play.settle();
    }

    @Test
    void leavesTheDoorOfTheLinkOpenWhereTheControlApiComesThroughItToo() {
        Answer refused = play.control().put("/control/v1/door", "{'open':false}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("DOOR_SHARED");
        assertThat(refused.body().toString()).contains("sandbox.link-port");
        assertThat(play.control().get("/control/v1/door").body().path("open").asBoolean()).isTrue();
    }

    @Test
    void tellsItsTimeAndBookingDate() {
        Answer health = play.control().get("/health");

        assertThat(health.status()).isEqualTo(200);
        assertThat(health.text("status")).isEqualTo("UP");
        OffsetDateTime time = OffsetDateTime.parse(health.text("time"));
        assertThat(time.toInstant()).isEqualTo(play.now());
        assertThat(time.getOffset().getId()).isEqualTo("+08:00");
        assertThat(health.text("booking_date")).isEqualTo(time.toLocalDate().toString());
    }

    @Test
    void opensAWalletAndShowsIt() {
        String number = play.open("江南丝绸有限公司", "EMPLOYER", "CORPORATE", 12_345);

        assertThat(play.wallet(number).toString())
                .isEqualTo(
                        """
                        {"number":"%s","name":"江南丝绸有限公司","owner":"EMPLOYER",\
                        "class":"CORPORATE","balance_fen":12345,"last_sequence":0}\
                        """
                                .formatted(number));
    }

    @Test
    void refusesASecondWalletWithOneNumber() {
        String number = play.centreWallet();

        Answer refused =
                play.control()
                        .post(
                                "/control/v1/wallets",
                                """
                                {'number':'%s','name':'x','owner':'OTHER','class':'CORPORATE'}
                                """
                                        .formatted(number));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("code")).isEqualTo("WALLET_EXISTS");
        assertThat(play.wallet(number).path("owner").asString()).isEqualTo("CENTRE");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'name':'x','owner':'OTHER','class':'CORPORATE'}|422|FIELD_MISSING|number",
                "{'number':'123','name':'x','owner':'OTHER','class':'CORPORATE'}"
                        + "|422|WALLET_NUMBER_MALFORMED|16 digits",
                "{'number':'7000000000000002','name':' ','owner':'OTHER','class':'CORPORATE'}"
                        + "|422|TEXT_NOT_SENDABLE|name",
                "{'number':'7000000000000002','name':'x','owner':'NOBODY','class':'CORPORATE'}"
                        + "|400|UNREADABLE_JSON|NOBODY",
                "{'number':'7000000000000002','name':'x','owner':'OTHER','class':'CORPORATE',"
                        + "'opening_fen':-1}|422|AMOUNT_NOT_POSITIVE|-1",
                "{'number':'7000000000000002','name':'x','owner':'OTHER','class':'CORPORATE',"
                        + "'opening_fen':1.5}|400|UNREADABLE_JSON|1.5",
                "{'number':'7000000000000002','name':'x','owner':'OTHER','class':'CORPORATE',"
                        + "'opening_fen':'100'}|400|UNREADABLE_JSON|coerce",
                "{'number':'7000000000000002','name':'x','owner':'OTHER','class':'CORPORATE',"
                        + "'opening':5}|400|UNREADABLE_JSON|opening",
                "{'number':'7000000000000002','name':'x','owner':'CENTRE','class':'CORPORATE',"
                        + "'subscriber':'C99999'}|422|UNKNOWN_SUBSCRIBER|C99999",
                "{'number':'7000000000000002','name':'x','owner':'OTHER','class':'CORPORATE',"
                        + "'subscriber':'C32050'}|422|SUBSCRIBER_MISMATCH|centre",
                "nonsense|400|UNREADABLE_JSON|nonsense"
            })
    void refusesAWalletOrderThatIsWrong(String json, int status, String code, String place) {
        Answer refused = play.control().post("/control/v1/wallets", json);

        assertThat(refused.status()).as("%s", refused.body()).isEqualTo(status);
        assertThat(refused.text("code")).isEqualTo(code);
        assertThat(refused.text("detail")).contains(place);
        assertThat(refused.body().path("status").asInt()).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{'fault':'late'}|FIELD_MISSING|by",
                "{'fault':'late','by':'2h'}|FIELD_OUT_OF_BOUNDS|PT2H, not \"2h\"",
                "{'fault':'late','by':'PT0S'}|FIELD_OUT_OF_BOUNDS|PT2H, not \"PT0S\"",
                "{'fault':'late','by':'-PT1M'}|FIELD_OUT_OF_BOUNDS|whole seconds",
                "{'fault':'late','by':'PT0.5S'}|FIELD_OUT_OF_BOUNDS|whole seconds",
                "{'fault':'late','by':'P7DT1S'}|FIELD_OUT_OF_BOUNDS|up to PT168H",
                "{'fault':'lost','by':'PT1M'}|FIELD_OUT_OF_BOUNDS|belongs to the fault late",
                "{'fault':'lat','by':'PT1M'}|UNKNOWN_FAULT|reordered, late"
            })
    void refusesADelayThatMakesNoSense(String order, String code, String said) {
        Answer refused = play.control().post("/control/v1/faults", order);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo(code);
        assertThat(refused.text("detail")).contains(said);
        assertThat(play.control().get("/control/v1/faults").body()).isEmpty();
    }

    @Test
    void showsByHowMuchANoticeWillBeLate() {
        play.fault("{'fault':'late','by':'PT90M'}");

        assertThat(play.control().get("/control/v1/faults").body().toString())
                .isEqualTo(
                        "[{\"fault\":\"late\",\"count\":1,\"copies\":2,\"by\":\"PT1H30M\","
                                + "\"account\":null}]");
    }

    @Test
    void refusesAFaultThatItDoesNotKnowAndNamesThoseItDoes() {
        Answer refused = play.control().post("/control/v1/faults", "{'fault':'reorder'}");

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("UNKNOWN_FAULT");
        assertThat(refused.text("detail"))
                .contains(
                        "duplicate",
                        "parallel-duplicates",
                        "hold",
                        "lost",
                        "bad-signature",
                        "wrong-key",
                        "altered-byte",
                        "truncated",
                        "external-entity",
                        "same-id-other-content",
                        "clock-skew");
    }

    @Test
    void listsTheFaultsThatAreLeftAndForgetsThem() {
        String centre = play.centreWallet();
        play.fault("{'fault':'bad-signature','count':2}");
        play.fault("{'fault':'parallel-duplicates','account':'%s'}".formatted(centre));
        play.pay(play.employerWallet(10), centre, 1, "");

        assertThat(play.control().get("/control/v1/faults").body().toString())
                .isEqualTo(
                        """
                        [{"fault":"bad-signature","count":1,"copies":2,"by":null,"account":null},\
                        {"fault":"parallel-duplicates","count":1,"copies":64,"by":null,"account":"%s"}]\
                        """
                                .formatted(centre));

        play.control().delete("/control/v1/faults");
        assertThat(play.control().get("/control/v1/faults").body()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {"{'fault':'hold','count':0}", "{'fault':'duplicate','copies':1}"})
    void refusesAFaultOutOfBounds(String json) {
        Answer refused = play.control().post("/control/v1/faults", json);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text("code")).isEqualTo("FIELD_OUT_OF_BOUNDS");
    }

    @Test
    void refusesToDeliverANoticeThatIsNotThere() {
        Answer refused =
                play.control()
                        .post(
                                "/control/v1/notices/00000000000000000000000000000000/deliveries",
                                "{}");

        assertThat(refused.status()).isEqualTo(404);
        assertThat(refused.text("code")).isEqualTo("UNKNOWN_NOTICE");
    }

    @Test
    void looksAtEveryInvariant() {
        Answer findings = play.control().get("/control/v1/invariants");

        assertThat(findings.body().findValuesAsString("id"))
                .containsExactly(
                        "S1", "S2", "S3", "S4", "S5", "S6", "S7", "S8", "S9", "S10", "S11", "S12",
                        "S13", "S14", "S15", "S16", "S17", "S18", "S30", "S31", "S32", "S33", "S34",
                        "S35", "S36", "S37", "S38", "S39");
    }
}
