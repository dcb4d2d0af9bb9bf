/**
 * The HTTP doors of our programs as the launcher speaks to them: requests, answers, refusals. Knows
 * what JSON and problem documents look like, and nothing of any business.
 */
@NullMarked
package org.anju.launcher.door;

import org.jspecify.annotations.NullMarked;
