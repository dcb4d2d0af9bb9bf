/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.io.InputStream;
import java.util.UUID;

/** The bytes of messages that were taken. */
public interface Bodies {

    /** The bytes of a message, read part by part, by the id under which it was taken. */
    InputStream open(UUID request);
}
