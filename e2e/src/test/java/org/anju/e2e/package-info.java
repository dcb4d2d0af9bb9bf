/**
 * Journeys through the pages in a real browser, against the packaged programs as the demo starts
 * them.
 */
@NullMarked
package org.anju.e2e;

import org.jspecify.annotations.NullMarked;
