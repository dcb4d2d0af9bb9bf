/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import org.jspecify.annotations.Nullable;

/** A file of results is not taken: nothing of it has an effect, and a person looks into it. */
final class BatchResultRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient @Nullable BatchId batch;

    /**
     * @param batch what the file is about; null where it is about none
     */
    BatchResultRefused(@Nullable BatchId batch, String problem) {
        super(problem);
        this.batch = batch;
    }

    @Nullable BatchId batch() {
        return batch;
    }
}
