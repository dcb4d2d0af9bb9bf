/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import java.util.List;

/**
 * The rules say no: nothing of what was asked was done, and the asker can mend it. Each module has
 * one subclass of its own. A refusal is not a fault of the program; that is an {@link
 * IllegalStateException}.
 */
public abstract class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of no it is; the edge turns it into its own words (HTTP 422, 409, 404). */
    public enum Ground {
        /** What was handed in breaks a rule whatever the state of things (422). */
        CONTENT,
        /** What was handed in is sound, but not in the present state of things (409). */
        STATE,
        /** It names something that is not there (404). */
        UNKNOWN
    }

    private final Ground ground;
    private final String code;
    private final transient List<RowProblem> problems;

    /**
     * @param code the refusal's stable name in capitals, such as {@code LIST_REFUSED}
     * @param detail one sentence for the asker, without personal data
     * @param problems each place at fault with its mend; may be empty
     */
    protected Refusal(Ground ground, String code, String detail, List<RowProblem> problems) {
        super(detail);
        this.ground = ground;
        this.code = code;
        this.problems = List.copyOf(problems);
    }

    /** What kind of no it is. */
    public Ground ground() {
        return ground;
    }

    /** The refusal's stable name in capitals. */
    public String code() {
        return code;
    }

    /** Each place at fault with its mend, in the order of the lines. */
    public List<RowProblem> problems() {
        return problems;
    }
}
