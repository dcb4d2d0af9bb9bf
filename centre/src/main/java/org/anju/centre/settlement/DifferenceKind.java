/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** What does not agree about a booking date of the bank (差异): of the statement or beside it. */
public enum DifferenceKind {
    /** The statement was asked for again and again and has not come. */
    STATEMENT_MISSING(Measure.NONE),
    /** Pages of the statement were asked for again and again and have not come. */
    PAGES_MISSING(Measure.NONE),
    /** One page, or what stands on all pages, was told twice with different content. */
    PAGE_CONTRADICTS(Measure.NONE),
    /** Another statement of the same date and edition came; it is not in force. */
    EDITION_TWICE(Measure.NONE),
    /** The statement has entries of another date than its own; it is not in force. */
    MISDATED(Measure.NONE),
    /** The close was told twice with different last numbers; the first holds. */
    CLOSE_CONTRADICTED(Measure.NUMBER),
    /** It does not open with what the statement before it closed with (期初). */
    OPENING_DIFFERS(Measure.FEN),
    /** It does not close with what it opened with and its entries make (期末). */
    CLOSING_DIFFERS(Measure.FEN),
    /** The sums that it states are not those of its entries. */
    TOTALS_DIFFER(Measure.FEN),
    /** The numbers of entries that it states are not those of its entries. */
    COUNT_DIFFERS(Measure.NUMBER),
    /** Its notices do not begin after those before it, or do not end where the close says. */
    NUMBERS_DIFFER(Measure.NUMBER),
    /** One reference of the bank stands in it twice. */
    ENTRY_TWICE(Measure.FEN),
    /** The bank states an entry of which no notice told, and no notice is missing (银行有中心无). */
    BANK_ONLY(Measure.FEN),
    /** A notice told of an entry that the statement does not have (中心有银行无). */
    CENTRE_ONLY(Measure.FEN),
    /** Notice and statement tell of one entry with different amounts or directions. */
    AMOUNT_DIFFERS(Measure.FEN),
    /** Notice and statement tell of one entry on different dates. */
    DATE_DIFFERS(Measure.NONE),
    /** Notice and statement tell of one entry under different payments or codes. */
    REFERENCE_DIFFERS(Measure.NONE),
    /** The bank signed that an order is executed and states no entry of it. */
    ORDER_WITHOUT_ENTRY(Measure.FEN);

    private final Measure measure;

    DifferenceKind(Measure measure) {
        this.measure = measure;
    }

    /** In what expected and found are told. */
    public enum Measure {
        /** Money; a debit is below zero. */
        FEN,
        /** Numbers of notices, or how many entries. */
        NUMBER,
        /** Nothing is told. */
        NONE
    }

    /**
     * Whether two people may end it with the paper that explains it. What is missing must come, and
     * of an order they say what became of the order.
     */
    public boolean isForPeople() {
        return switch (this) {
            case STATEMENT_MISSING, PAGES_MISSING, ORDER_WITHOUT_ENTRY -> false;
            case PAGE_CONTRADICTS,
                    EDITION_TWICE,
                    MISDATED,
                    CLOSE_CONTRADICTED,
                    OPENING_DIFFERS,
                    CLOSING_DIFFERS,
                    TOTALS_DIFFER,
                    COUNT_DIFFERS,
                    NUMBERS_DIFFER,
                    ENTRY_TWICE,
                    BANK_ONLY,
                    CENTRE_ONLY,
                    AMOUNT_DIFFERS,
                    DATE_DIFFERS,
                    REFERENCE_DIFFERS ->
                    true;
        };
    }

    /** In what expected and found are told. */
    public Measure measure() {
        return measure;
    }
}
