/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.suspense.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.anju.centre.ledger.ControlAccount;
import org.anju.centre.suspense.DisagreementReason;
import org.anju.centre.suspense.SuspenseFilter;
import org.anju.centre.suspense.SuspenseItemId;
import org.anju.centre.suspense.SuspenseRefusal;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * What the form above the held money asks for; what is left out or cannot be read does not narrow.
 *
 * @param state open, settled or all; open where nothing is said
 * @param control the account that holds them
 * @param reason why they wait
 * @param employer the account of an employer
 * @param least the least that is left, in yuan
 * @param most the most that is left, in yuan
 * @param days how many days they have waited at least
 * @param text part of the payer's name, its wallet's tail or a case's number
 */
record SuspenseQuery(
        @Nullable String state,
        @Nullable String control,
        @Nullable String reason,
        @Nullable String employer,
        @Nullable String least,
        @Nullable String most,
        @Nullable String days,
        @Nullable String text) {

    private static final String PATH = "/finance/suspense";
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,13}(\\.[0-9]{1,2})?");
    private static final Pattern DAYS = Pattern.compile("[0-9]{1,5}");

    /** The filter that is meant. */
    SuspenseFilter filter() {
        return new SuspenseFilter(
                named(SuspenseFilter.State.values(), state).orElse(SuspenseFilter.State.OPEN),
                named(ControlAccount.values(), control).orElse(null),
                named(DisagreementReason.values(), reason).orElse(null),
                read(employer),
                amount(least).orElse(Cny.ZERO),
                amount(most).orElse(SuspenseFilter.OPEN.most()),
                DAYS.matcher(read(days)).matches() ? Integer.parseInt(read(days)) : 0,
                read(text));
    }

    /** Whether it asks for all that is open. */
    boolean isEverythingOpen() {
        return filter().equals(SuspenseFilter.OPEN);
    }

    /** The address of the list with these questions, to which one more can be added. */
    String base() {
        StringBuilder address = new StringBuilder(PATH).append('?');
        add(address, "state", state);
        add(address, "control", control);
        add(address, "reason", reason);
        add(address, "employer", employer);
        add(address, "least", least);
        add(address, "most", most);
        add(address, "days", days);
        add(address, "text", text);
        return address.toString();
    }

    /** As an export prints it, name and value of each question that is asked. */
    String printed() {
        return base().substring(PATH.length() + 1);
    }

    /**
     * The item in an address.
     *
     * @throws SuspenseRefusal if it is none
     */
    static SuspenseItemId item(String typed) {
        try {
            return new SuspenseItemId(UUID.fromString(typed));
        } catch (IllegalArgumentException noId) {
            throw SuspenseRefusal.itemUnknown(typed);
        }
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, @Nullable String name) {
        return Arrays.stream(values)
                .filter(each -> each.name().equalsIgnoreCase(read(name)))
                .findFirst();
    }

    private static Optional<Cny> amount(@Nullable String typed) {
        String plain = read(typed).replace(",", "");
        return AMOUNT.matcher(plain).matches()
                ? Optional.of(Cny.parseYuan(plain))
                : Optional.empty();
    }

    private static String read(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "").strip();
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (!read(value).isEmpty()) {
            address.append(name)
                    .append('=')
                    .append(URLEncoder.encode(read(value), StandardCharsets.UTF_8))
                    .append('&');
        }
    }
}
