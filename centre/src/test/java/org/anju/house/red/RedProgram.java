/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.house.red;

import org.springframework.modulith.Modulithic;

/** Has two modules that know each other, and one of them what the other hides. */
@Modulithic
public final class RedProgram {

    private RedProgram() {}
}
