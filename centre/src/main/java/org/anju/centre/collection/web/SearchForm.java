/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.anju.centre.collection.CaseFilter;
import org.anju.centre.collection.CaseState;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for, as it stands in the address. An amount may be written as tellers do:
 * {@code 12w} is 120,000 yuan.
 *
 * @param q the one field
 * @param state a state by name
 * @param month a month, yyyy-MM
 * @param from the lowest amount, in yuan
 * @param to the highest
 */
record SearchForm(
        @Nullable String q,
        @Nullable String state,
        @Nullable String month,
        @Nullable String from,
        @Nullable String to) {

    private static final Pattern AMOUNT =
            Pattern.compile("([0-9]{1,13}(?:\\.[0-9]{1,2})?)([wW万]?)");
    private static final BigDecimal TEN_THOUSAND = new BigDecimal(10_000);

    SearchForm {
        q = text(q);
        state = text(state);
        month = text(month);
        from = text(from);
        to = text(to);
    }

    /** The states that can be sought. */
    static List<CaseState> states() {
        return Arrays.stream(CaseState.values()).filter(each -> each != CaseState.DRAFT).toList();
    }

    /** The fields that cannot be read, each with the key of what to do. */
    Map<String, String> errors() {
        Map<String, String> errors = new HashMap<>();
        if (!isBlank(month) && readMonth().isEmpty()) {
            errors.put("month", "collection.search.month.wrong");
        }
        if (!isBlank(from) && amount(from).isEmpty()) {
            errors.put("from", "collection.search.amount.wrong");
        }
        if (!isBlank(to) && amount(to).isEmpty()) {
            errors.put("to", "collection.search.amount.wrong");
        }
        return errors;
    }

    /** The filter; what cannot be read does not narrow. */
    CaseFilter filter() {
        Set<CaseState> states =
                states().stream()
                        .filter(each -> each.name().equals(state))
                        .collect(Collectors.toUnmodifiableSet());
        return new CaseFilter(text(q), states, readMonth(), amount(from), amount(to));
    }

    private Optional<YearMonth> readMonth() {
        try {
            return isBlank(month) ? Optional.empty() : Optional.of(YearMonth.parse(text(month)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<Cny> amount(@Nullable String text) {
        Matcher read = AMOUNT.matcher(text(text).replace(",", ""));
        if (!read.matches()) {
            return Optional.empty();
        }
        BigDecimal yuan = new BigDecimal(read.group(1));
        return Optional.of(
                Cny.ofYuan(read.group(2).isEmpty() ? yuan : yuan.multiply(TEN_THOUSAND)));
    }

    private static boolean isBlank(@Nullable String text) {
        return text(text).isEmpty();
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
