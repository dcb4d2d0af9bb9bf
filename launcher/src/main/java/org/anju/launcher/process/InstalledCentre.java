/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.process;

/**
 * Which housing provident fund centre an installation is of.
 *
 * @param code the centre's code (机构代码), which is also its node on the bank link
 * @param name the centre's full name
 */
public record InstalledCentre(String code, String name) {}
