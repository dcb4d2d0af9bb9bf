/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** A message cannot be applied by itself; it is set aside with this reason for a person. */
class NoticeParkedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NoticeParkedException(String reason) {
        super(reason);
    }
}
