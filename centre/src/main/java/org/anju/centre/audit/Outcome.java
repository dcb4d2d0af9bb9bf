/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.audit;

/** How an act ended (clause 9.5 a: success or not). */
public enum Outcome {
    SUCCEEDED,
    REFUSED
}
