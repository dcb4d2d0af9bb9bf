/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.desk;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The address of a list with the questions of its filter; what is not asked is left out. */
public final class QueryAddress {

    private final String path;
    private final StringBuilder questions = new StringBuilder();

    /** Begins an address that asks nothing yet. */
    public QueryAddress(String path) {
        this.path = path;
    }

    /** Adds a question; one without a value is none. */
    public QueryAddress ask(String name, @Nullable Object value) {
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
    public String base() {
        return path + '?' + questions;
    }

    /** The questions alone, as an export prints them. */
    public String printed() {
        return questions.toString();
    }
}
