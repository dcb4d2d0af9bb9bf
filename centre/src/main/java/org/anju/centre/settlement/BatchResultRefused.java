/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** A file of results is not taken: nothing of it has an effect, and a person looks into it. */
final class BatchResultRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BatchResultRefused(String problem) {
        super(problem);
    }
}
