/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.bench;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The bank's numbers of the notices on each wallet of the centre: 1, 2, 3 … without a gap. */
final class Notifications {

    private final Map<String, Long> last = new ConcurrentHashMap<>();

    /** The next number on a wallet. */
    long next(String wallet) {
        return last.merge(wallet, 1L, Long::sum);
    }
}
