/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.route.WalletLimit;
import org.anju.centre.staff.SignedIn;

/**
 * The registry of the centre's agreements, accounts and limits (clauses 5.1, 8.5.2). Whatever comes
 * into it is asked for by one person and approved by another.
 */
public interface Registry {

    /**
     * Keeps a paper as evidence.
     *
     * @param name of the file, 1 to 120 characters
     * @throws RegistryRefusal if the paper is empty or has no name
     * @throws UncheckedIOException if it cannot be read to its end; nothing is kept then
     */
    Document keep(String name, InputStream content, SignedIn who);

    /** A paper that is kept. */
    Optional<Document> document(UUID id);

    /** The bytes of a paper, as they were handed in. */
    Optional<InputStream> read(UUID document);

    /**
     * Asks for a change; nothing of it holds before a second person has approved it. The same again
     * is the one that stands.
     *
     * @throws RegistryRefusal if a rule says no, with everything that is wrong and how to mend it
     */
    RequestedChange propose(NewChange change, SignedIn maker);

    /**
     * Takes back what waits. The same again changes nothing.
     *
     * @throws RegistryRefusal if there is no such change
     */
    RequestedChange withdraw(ChangeId id, SignedIn maker);

    /** A change, open or decided. */
    Optional<RequestedChange> change(ChangeId id);

    /** What was asked for last, newest first, at most 200. */
    List<RequestedChange> changes();

    /** An agreement. */
    Optional<Agreement> agreement(ChangeId id);

    /** The limit of an account that is in force on a date. */
    WalletLimit limit(String account, LocalDate on);

    /** Every limit that was asked for an account, the newest first. */
    List<LimitRow> limits(String account);

    /** Where payments stopped at a limit: the open ones first, at most 500. */
    List<LimitTask> limitTasks();

    /** One of them. */
    Optional<LimitTask> limitTask(LimitTaskId id);
}
