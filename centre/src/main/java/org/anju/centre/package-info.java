/**
 * The centre: one modular monolith, a package per business capability. Each package has one facade,
 * hides the rest, and writes only its own schema.
 */
@NullMarked
package org.anju.centre;

import org.jspecify.annotations.NullMarked;
