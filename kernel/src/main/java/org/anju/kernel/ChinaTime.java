/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.kernel;

import java.time.ZoneId;

/** The one time zone of the system, written once: every date here is a date in China. */
public final class ChinaTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private ChinaTime() {}
}
