/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.delivery;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Enumeration;
import java.util.NoSuchElementException;
import java.util.function.IntFunction;

/** Bytes that are kept in parts, read as one stream with one part in memory at a time. */
public final class PartStream {

    private PartStream() {}

    /**
     * All parts from the first on.
     *
     * @param part the bytes of the part of that number, from 1; empty behind the last
     */
    public static InputStream of(IntFunction<byte[]> part) {
        return new SequenceInputStream(new Parts(part));
    }

    private static final class Parts implements Enumeration<InputStream> {

        private final IntFunction<byte[]> part;
        private int number = 1;
        private byte[] next;

        Parts(IntFunction<byte[]> part) {
            this.part = part;
            this.next = part.apply(1);
        }

        @Override
        public boolean hasMoreElements() {
            return next.length > 0;
        }

        @Override
        public InputStream nextElement() {
            if (next.length == 0) {
                throw new NoSuchElementException("there are no more parts");
            }
            InputStream current = new ByteArrayInputStream(next);
            number++;
            next = part.apply(number);
            return current;
        }
    }
}
