/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.link;

/**
 * Where messages are kept as bytes that can be read. What the centre writes is read where the bank
 * took it, since the centre keeps its own words encrypted; what each side answers is read at both.
 */
enum KeptIn {
    SENT_BY_BANK(Side.BANK, Way.TO_CENTRE, KeptMessageRepository.SENT_BY_BANK),
    SENT_OTHERWISE(Side.BANK, Way.TO_CENTRE, KeptMessageRepository.SENT_OTHERWISE),
    ANSWERED_TO_BANK(Side.BANK, Way.TO_BANK_AS_ANSWER, KeptMessageRepository.ANSWERED_TO_BANK),
    TAKEN_BY_BANK(Side.BANK, Way.TO_BANK, KeptMessageRepository.TAKEN_BY_BANK),
    REFUSED_BY_BANK(Side.BANK, Way.TO_BANK, KeptMessageRepository.REFUSED_BY_BANK),
    ANSWERED_BY_BANK(Side.BANK, Way.TO_CENTRE_AS_ANSWER, KeptMessageRepository.ANSWERED_BY_BANK),
    ANSWERED_BY_CENTRE(
            Side.CENTRE, Way.TO_BANK_AS_ANSWER, KeptMessageRepository.ANSWERED_BY_CENTRE),
    ANSWERED_TO_CENTRE(
            Side.CENTRE, Way.TO_CENTRE_AS_ANSWER, KeptMessageRepository.ANSWERED_TO_CENTRE);

    private final Side side;
    private final Way way;
    private final String query;

    KeptIn(Side side, Way way, String query) {
        this.side = side;
        this.way = way;
        this.query = query;
    }

    /** Whose database it is. */
    enum Side {
        BANK,
        CENTRE
    }

    /** Which way the bytes went. */
    enum Way {
        TO_CENTRE,
        TO_BANK,
        TO_CENTRE_AS_ANSWER,
        TO_BANK_AS_ANSWER
    }

    Side side() {
        return side;
    }

    Way way() {
        return way;
    }

    /** Yields number, whether it must be valid, body, and the number of its parts or null. */
    String query() {
        return query;
    }
}
