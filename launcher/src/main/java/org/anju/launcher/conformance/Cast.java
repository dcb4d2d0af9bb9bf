/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.channel.message.AccountId;
import org.jspecify.annotations.Nullable;

/** Which account plays which part: opened for the run where there is an operator, else told. */
final class Cast {

    private static final long NUMBERS_FROM = 6_000_000_000_000_000L;
    private static final long NUMBERS = 1_000_000_000_000_000L;
    private static final String DEPOSIT_PREFIX = "3205";
    private static final int WALLET_DIGITS = 16;
    private static final long RUNS = 100_000;

    private final Map<String, Role> roles;
    private final Map<String, String> given;
    private final @Nullable Operator operator;
    private final Map<String, Standing> kept = new HashMap<>();
    private final String run;
    private long next;

    /**
     * @param given the numbers of a bank's accounts by part, where no operator opens any
     */
    Cast(Map<String, Role> roles, Map<String, String> given, Optional<Operator> operator) {
        this.roles = roles;
        this.given = given;
        this.operator = operator.orElse(null);
        this.next = NUMBERS_FROM + Math.floorMod(new SecureRandom().nextLong(), NUMBERS / 2);
        this.run = Long.toString(RUNS + Math.floorMod(next, RUNS));
    }

    /** A text of the cases in which {@code {run}} stands for six digits of this run. */
    String filled(String text) {
        return text.replace("{run}", run);
    }

    /**
     * The accounts of a case by part.
     *
     * @throws LeftOut if one of them is not there and cannot be opened
     */
    Map<String, Standing> of(List<String> parts) {
        Map<String, Standing> cast = new LinkedHashMap<>();
        for (String part : parts) {
            cast.put(part, make(part));
        }
        return cast;
    }

    private Standing make(String part) {
        Standing known = kept.get(part);
        if (known != null) {
            return known;
        }
        Role role = roles.get(part);
        if (role == null) {
            throw new IllegalStateException("nobody plays " + part);
        }
        Standing standing = operator == null ? told(part, role) : opened(part, role, operator);
        if (role.once() || operator == null) {
            kept.put(part, standing);
        }
        return standing;
    }

    private Standing told(String part, Role role) {
        String number = given.get(part);
        if (number == null) {
            throw new LeftOut("no account is named for the part " + part);
        }
        return standing(part, role, number);
    }

    private Standing opened(String part, Role role, Operator opener) {
        String wallet = Long.toString(next++);
        Standing standing = standing(part, role, role.deposit() ? DEPOSIT_PREFIX + wallet : wallet);
        if (role.owner() != null || role.deposit()) {
            opener.open(standing, role.identity() == null ? null : filled(role.identity()));
        }
        return standing;
    }

    private static Standing standing(String part, Role role, String number) {
        return new Standing(
                part,
                role,
                number.length() == WALLET_DIGITS
                        ? AccountId.wallet(number)
                        : AccountId.bankAccount(number));
    }
}
