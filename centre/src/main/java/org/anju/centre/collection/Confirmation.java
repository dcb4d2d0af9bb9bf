/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

/** What the confirmation of a draft came to. */
sealed interface Confirmation {

    /** It is declared, now or since before. */
    record Declared(Remittance remittance) implements Confirmation {}

    /** What was priced no longer holds; the draft stays as it is. */
    record Changed(CaseNo caseNo, Faults faults) implements Confirmation {}

    /** There is no such remittance for this person. */
    record Unknown(RemittanceId id) implements Confirmation {}
}
