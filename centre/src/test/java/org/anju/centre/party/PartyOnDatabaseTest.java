/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.anju.centre.CentreDatabase;
import org.anju.centre.CentrePackages;
import org.anju.centre.audit.Actor;
import org.anju.centre.calendar.AccountingDays;
import org.anju.centre.party.WalletOwner.EmployerWallet;
import org.anju.centre.party.WalletOwner.PersonWallet;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.centre.protection.IndexedField;
import org.anju.channel.crypto.CryptoException;
import org.anju.kernel.AccountingDate;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Refusal;
import org.anju.kernel.RowProblem;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PartyOnDatabaseTest {

    private static final Clock NINE =
            Clock.fixed(Instant.parse("2026-01-05T01:00:00Z"), ChinaTime.ZONE);
    private static final Actor CLERK = new Actor("9001", "测试柜员");
    private static final FieldLabel IDENTITY = new FieldLabel("party.person", "identity_cipher");
    private static final String NUMBER = "11010519491231002X";
    private static final String MOBILE = "13800001111";

    private static CentreDatabase database;
    private static CentrePackages packages;
    private static Employers employers;
    private static Persons persons;
    private static Wallets wallets;
    private static FieldCipher cipher;

    @BeforeAll
    static void open() {
        database = CentreDatabase.create();
        packages =
                new CentrePackages(
                        database, NINE, "audit", "notice", "calendar", "protection", "party");
        packages.get(AccountingDays.class)
                .open(new AccountingDate(LocalDate.of(2026, 1, 5)), CLERK);
        employers = packages.get(Employers.class);
        persons = packages.get(Persons.class);
        wallets = packages.get(Wallets.class);
        cipher = packages.get(FieldCipher.class);
    }

    @AfterAll
    static void close() {
        packages.close();
        database.close();
    }

    @Test
    void registersAnEmployerWithItsWalletsAndTellsOfIt() {
        CreditCode code = new CreditCode("91350100M000100Y43");
        WalletNumber wallet = new WalletNumber("0011000000000001");
        EmployerId id =
                employers.register(
                        new EmployerRegistration("安居测试一厂", code, List.of(wallet)), CLERK);
        assertThat(employers.find(id)).contains(new Employer(id, "安居测试一厂", code));
        assertThat(wallets.ownerOf(wallet)).contains(new EmployerWallet(id));
        assertThat(wallets.ownerOf(WalletNumber.typed(" ００１１０００００００００００１ ")))
                .contains(new EmployerWallet(id));
        assertThat(acts(id.value()))
                .containsExactlyInAnyOrder("employer.register", "wallet.register");
        assertThat(told(id.value()))
                .containsExactlyInAnyOrder("employer.registered", "wallet.registered");
    }

    @Test
    void refusesACreditCodeThatIsRegistered() {
        CreditCode code = new CreditCode("9144030071526726XG");
        employers.register(new EmployerRegistration("安居测试二厂", code, List.of()), CLERK);
        assertRefused(
                () ->
                        employers.register(
                                new EmployerRegistration("安居测试三厂", code, List.of()), CLERK),
                Refusal.Ground.STATE,
                "CREDIT_CODE_TAKEN");
    }

    @Test
    void registersEmployersWithoutACreditCode() {
        EmployerId one = employer("安居测试四厂");
        EmployerId other = employer("安居测试四厂");
        assertThat(one).isNotEqualTo(other);
        assertThat(employers.find(one).orElseThrow().creditCode()).isNull();
    }

    @Test
    void storesNoEmployerWhoseWalletIsRefused() {
        WalletNumber wallet = new WalletNumber("0011000000000002");
        wallets.register(new EmployerWallet(employer("安居测试五厂")), wallet, CLERK);
        long before = count("party.employer");
        assertRefused(
                () ->
                        employers.register(
                                new EmployerRegistration("安居测试六厂", null, List.of(wallet)), CLERK),
                Refusal.Ground.STATE,
                "WALLET_TAKEN");
        assertThat(count("party.employer")).isEqualTo(before);
    }

    @Test
    void handsAWalletToAnotherOwnerOnlyAfterItsRelease() {
        WalletNumber wallet = new WalletNumber("0011000000000003");
        var first = new EmployerWallet(employer("安居测试七厂"));
        var second = new EmployerWallet(employer("安居测试八厂"));
        wallets.register(first, wallet, CLERK);
        wallets.register(first, wallet, CLERK);
        assertRefused(
                () -> wallets.register(second, wallet, CLERK),
                Refusal.Ground.STATE,
                "WALLET_TAKEN");
        wallets.release(wallet, CLERK);
        assertThat(wallets.ownerOf(wallet)).isEmpty();
        wallets.register(second, wallet, CLERK);
        assertThat(wallets.ownerOf(wallet)).contains(second);
        assertThat(wallets.ownerOf(index(wallet))).contains(second);
        assertRefused(
                () -> wallets.release(new WalletNumber("0011000000000099"), CLERK),
                Refusal.Ground.UNKNOWN,
                "WALLET_UNKNOWN");
    }

    @ParameterizedTest
    @ValueSource(strings = {"123", "00110000000000041", "001100000000000A", "0011 00000000004"})
    void refusesAWalletNumberOfAnotherForm(String number) {
        var owner = new EmployerWallet(employer("安居测试九厂"));
        var refused =
                assertRefused(
                        () -> wallets.register(owner, new WalletNumber(number), CLERK),
                        Refusal.Ground.CONTENT,
                        "WALLET_NUMBER_FORM");
        assertThat(refused.message()).contains("16 位数字").doesNotContain(number);
        assertThat(refused.value()).doesNotContain(number);
    }

    @Test
    void takesTheFormThatIsInForceOnTheAccountingDate() {
        // A form that is to come does not bind yet.
        database.asSuperuser()
                .sql(
                        """
                        insert into party.wallet_number_rule (effective_from, pattern, description)
                        values (date '2026-01-06', '^[A-Z]{4}$', '四个字母')
                        """)
                .update();
        var owner = new EmployerWallet(employer("安居测试十厂"));
        wallets.register(owner, new WalletNumber("0011000000000005"), CLERK);
        assertRefused(
                () -> wallets.register(owner, new WalletNumber("ABCD"), CLERK),
                Refusal.Ground.CONTENT,
                "WALLET_NUMBER_FORM");
    }

    @Test
    void storesAPersonWithoutAnyClearNumberAndFindsThemByIndex() {
        SealedPerson sealed = seal("王小明", NUMBER);
        assertThat(register(sealed)).isEqualTo(1);
        var found = persons.find(new IdentityNumber(NUMBER));
        assertThat(found).contains(new Person(sealed.id(), "王小明", "002X"));
        var wallet = new PersonWallet(sealed.id());
        wallets.register(wallet, new WalletNumber("0012000000000001"), CLERK);
        assertThat(wallets.ownerOf(new WalletNumber("0012000000000001"))).contains(wallet);
        String dump = dump("party.person") + dump("party.wallet");
        assertThat(dump)
                .doesNotContain(NUMBER, hex(NUMBER), MOBILE, hex(MOBILE))
                .doesNotContain("0012000000000001", hex("0012000000000001"))
                .contains(HexFormat.of().formatHex(sealed.identity().index()));
    }

    @Test
    void registersAnIdentityOnce() {
        String number = "110105194912310046";
        SealedPerson first = seal("李一", number);
        SealedPerson again = seal("李一", number);
        assertThat(first.identity().cipher()).isNotEqualTo(again.identity().cipher());
        assertThat(register(first)).isEqualTo(1);
        assertThat(register(again)).isZero();
        assertThat(persons.find(new IdentityNumber(number)).orElseThrow().id())
                .isEqualTo(first.id());
    }

    @Test
    void refusesTheCiphertextOfAnotherRow() {
        SealedPerson one = seal("赵一", "110105194912310062");
        SealedPerson other = seal("钱二", "110105194912310089");
        register(one);
        register(other);
        assertThat(cipher.decrypt(IDENTITY, one.id().value(), cipherOf(one)))
                .isEqualTo("110105194912310062");
        database.asSuperuser()
                .sql("update party.person set identity_cipher = :cipher where person_id = :id")
                .params(Map.of("cipher", other.identity().cipher(), "id", one.id().value()))
                .update();
        byte[] swapped = cipherOf(one);
        assertThatThrownBy(() -> cipher.decrypt(IDENTITY, one.id().value(), swapped))
                .isInstanceOf(CryptoException.class);
    }

    private static SealedPerson seal(String name, String number) {
        return persons.seal(
                new PersonDetails(name, new IdentityNumber(number), new MobileNumber(MOBILE)));
    }

    /** Registers one person by way of a staging table, as a list does. */
    private static int register(SealedPerson person) {
        SealedNumber mobile = Objects.requireNonNull(person.mobile());
        return Objects.requireNonNull(
                database.transaction()
                        .execute(
                                _ -> {
                                    database.jdbc()
                                            .sql(
                                                    """
                                                    create temporary table one_person on commit drop as
                                                    select ?::uuid as person_id, ? as name, ? as identity_type,
                                                           ?::bytea as identity_index, ?::bytea as identity_cipher,
                                                           ? as identity_tail, ?::bytea as mobile_index,
                                                           ?::bytea as mobile_cipher, ? as mobile_tail
                                                    """)
                                            .params(
                                                    person.id().value(),
                                                    person.name(),
                                                    person.identityType(),
                                                    person.identity().index(),
                                                    person.identity().cipher(),
                                                    person.identity().tail(),
                                                    mobile.index(),
                                                    mobile.cipher(),
                                                    mobile.tail())
                                            .update();
                                    return persons.registerAll(
                                            new ListedPersons("select * from one_person"));
                                }));
    }

    private static byte[] cipherOf(SealedPerson person) {
        return database.asSuperuser()
                .sql("select identity_cipher from party.person where person_id = :id")
                .param("id", person.id().value())
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private static EmployerId employer(String name) {
        return employers.register(new EmployerRegistration(name, null, List.of()), CLERK);
    }

    private static byte[] index(WalletNumber number) {
        return cipher.blindIndex(IndexedField.WALLET_NUMBER, number.value());
    }

    private static RowProblem assertRefused(Runnable act, Refusal.Ground ground, String code) {
        PartyRefusal refused = catchThrowableOfType(PartyRefusal.class, act::run);
        assertThat(refused).isNotNull();
        assertThat(refused.ground()).isEqualTo(ground);
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.problems()).hasSize(1);
        return refused.problems().getFirst();
    }

    private static List<String> acts(UUID object) {
        return database.jdbc()
                .sql("select action from audit.action where object = :object")
                .param("object", object.toString())
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static List<String> told(UUID key) {
        return database.jdbc()
                .sql("select topic from notice.outbox where key = :key")
                .param("key", key.toString())
                .query((row, _) -> Objects.requireNonNull(row.getString(1)))
                .list();
    }

    private static String dump(String table) {
        return String.join(
                "\n",
                database.asSuperuser()
                        .sql("select t::text from " + table + " t")
                        .query(String.class)
                        .list());
    }

    private static long count(String table) {
        return database.jdbc().sql("select count(*) from " + table).query(Long.class).single();
    }

    private static String hex(String text) {
        return HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
    }
}
