/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry.web;

import java.util.Objects;
import java.util.Optional;
import org.anju.centre.registry.RegistryRefusal;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/** Amounts of yuan as somebody types them into a form of the registry. */
final class TypedAmount {

    private TypedAmount() {}

    /**
     * The amount of a field; empty where nothing is typed.
     *
     * @throws RegistryRefusal naming the field, if it is no amount of yuan
     */
    static Optional<Cny> of(String field, @Nullable String text) {
        String typed = Objects.requireNonNullElse(text, "").strip();
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Cny.parseYuan(typed));
        } catch (ArithmeticException | IllegalArgumentException e) {
            throw RegistryRefusal.amountForm(field, typed);
        }
    }
}
