/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** A value that messages write as a code from a closed list. */
public interface WireCode {

    /** The code as it is written. */
    String wire();
}
