/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of a list with the questions of its filter; what is not asked is left out. */
final class QueryAddress {

    private final String path;
    private final StringBuilder questions = new StringBuilder();

    QueryAddress(String path) {
        this.path = path;
    }

    /** Adds a question; one without a value is none. */
    QueryAddress ask(String name, @Nullable Object value) {
        if (value != null && !value.toString().isBlank()) {
            questions
                    .append(name)
                    .append('=')
                    .append(URLEncoder.encode(value.toString(), StandardCharsets.UTF_8))
                    .append('&');
        }
        return this;
    }

    /** The whole address, to which one more question can be added. */
    String base() {
        return path + '?' + questions;
    }

    /** The questions alone, as an export prints them. */
    String printed() {
        return questions.toString();
    }
}
