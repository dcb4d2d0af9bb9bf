/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.net.URI;
import java.nio.file.Path;

/**
 * The bank end that is examined, and as whom it is spoken to.
 *
 * @param address where it listens; the link's path is added
 * @param node its node code on the link
 * @param centre the node code of the centre that the runner plays
 * @param keys a folder with that centre's key {@code channel.sm2} and the bank's {@code
 *     bank.sm2.pub}
 * @param port where the runner takes the bank's results and notices, on this machine
 */
public record BankUnderTest(URI address, String node, String centre, Path keys, int port) {}
