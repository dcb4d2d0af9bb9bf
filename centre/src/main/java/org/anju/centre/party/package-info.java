/**
 * Parties (主体): employers (单位), persons (个人) and the e-CNY wallets that are theirs. Owns: who
 * somebody is, checked by the national standards of identity and credit numbers, encrypted from the
 * first row on; whose a wallet is, one owner at a time. Asks: the protection of fields, the
 * accounting date. Tells: each registration, by audit and outbox row.
 *
 * <p>For set-based reading by other packages it publishes the view {@code party.person_key
 * (person_id, identity_type, identity_index, name)}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Party",
        allowedDependencies = {"protection", "calendar", "audit", "notice"})
package org.anju.centre.party;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
