/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import org.jspecify.annotations.Nullable;

/**
 * Whose a wallet is to be, by what the centre asks and by what the bank knows.
 *
 * @param key of the wallet
 * @param identity by what the centre knows the holder
 * @param knownAs by what the bank does
 * @param name the name that is asked about; null for the wallet's own
 */
public record AskedWallet(String key, String identity, String knownAs, @Nullable String name) {}
