/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route;

import java.time.LocalDate;
import org.anju.kernel.Cny;

/**
 * What is released on a route from a day on (放行规则): by the rule up to its caps, else by a person
 * who did not begin it. Where there is no rule a person releases everything.
 *
 * @param from an accounting date
 * @param auto whether the rule releases by itself
 * @param perWalk the most that it releases at once; zero where it releases nothing
 * @param perDay the most that it releases on one accounting date, not below {@code perWalk}
 * @param verified whether nobody, the rule or a person, releases before the bank has confirmed the
 *     payee's wallet shortly before
 */
public record ReleaseRule(
        Route route, LocalDate from, boolean auto, Cny perWalk, Cny perDay, boolean verified) {}
