/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

/**
 * A statement about the whole database that must hold at every close and on demand. Each package
 * gives those about its own tables as beans of a class named {@code *InvariantConfiguration}, which
 * asks for nothing but a connection: they are checked on kept data too, where no program runs.
 *
 * @see Invariants
 */
public sealed interface InvariantCheck permits SqlInvariant, ReadInvariant {

    /** The invariant's number, such as I1 or R8; parts of one are told apart by a letter: I2b. */
    String id();

    /** What must hold, in one sentence. */
    String title();
}
