/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

/**
 * The bank end that is examined, and as whom it is spoken to.
 *
 * @param address where it listens; the link's path is added
 * @param node its node code on the link
 * @param centre the node code of the centre that the runner plays
 * @param keys a folder with that centre's key {@code channel.sm2} and the bank's {@code
 *     bank.sm2.pub}
 * @param port where the runner takes the bank's results and notices, on this machine
 * @param habits how it differs where the contract leaves it free, as a sandbox bank names it
 * @param codes the ISO codes by the bank's own codes of reasons; empty where it uses those
 */
public record BankUnderTest(
        URI address,
        String node,
        String centre,
        Path keys,
        int port,
        String habits,
        Map<String, String> codes) {

    private static final String BOOKS_ONCE = "notice-first";

    /** Keeps its own copy of the codes. */
    public BankUnderTest {
        codes = Map.copyOf(codes);
    }

    /** The same bank with what it tells of itself. */
    BankUnderTest with(String ownHabits, Map<String, String> ownCodes) {
        return new BankUnderTest(address, node, centre, keys, port, ownHabits, ownCodes);
    }

    /** What a reason of the bank is in ISO 20022. */
    String iso(String reason) {
        return codes.getOrDefault(reason, reason);
    }

    /** Whether it books every batch once, whatever was ordered. */
    boolean booksOnce() {
        return habits.equals(BOOKS_ONCE);
    }
}
