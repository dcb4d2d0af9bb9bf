/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Keeps evidence encrypted and gives it back byte for byte. Neither way holds more than a few parts
 * of 256 KiB in memory.
 */
public interface EvidenceStore {

    /**
     * Stores all bytes of the content, which stays open. It joins the caller's transaction;
     * evidence that must outlast a refusal is stored before the transaction that may roll back.
     *
     * @throws UncheckedIOException if the content cannot be read; nothing is stored then
     */
    Evidence store(EvidenceKind kind, InputStream content);

    /** An identifier under which nothing is stored yet. */
    EvidenceId mint();

    /**
     * As {@link #store(EvidenceKind, InputStream)} under an identifier of {@link #mint}, so that
     * what refers to the evidence can be written first.
     *
     * @throws UncheckedIOException if the content cannot be read; nothing is stored then
     */
    Evidence store(EvidenceId id, EvidenceKind kind, InputStream content);

    /**
     * As {@link #store(EvidenceId, EvidenceKind, InputStream)} for bytes that somebody writes.
     * While they come, the caller's transaction may be read from between two of its writes.
     *
     * @throws UncheckedIOException if the content cannot be written to its end
     */
    Evidence write(EvidenceId id, EvidenceKind kind, Content content);

    /** Bytes that somebody writes. */
    @FunctionalInterface
    interface Content {

        /**
         * Writes all of them; the target stays open.
         *
         * @throws IOException if they cannot be had
         */
        void to(OutputStream target) throws IOException;
    }

    /**
     * The clear bytes, or empty where no such evidence is stored. Reading throws an {@link
     * EvidenceDamagedException} where the stored bytes were altered, moved, cut or are missing; it
     * throws it before the end of the stream is told, so who reads to the end has read the truth.
     */
    Optional<InputStream> read(EvidenceId id);

    /**
     * As {@link #read} for the program's own work on what it has digested when it came. Each part
     * proves by its seal which evidence it is of, its number and whether it is the last, so that
     * none can be altered, moved, cut or missing; the digest over all of them is not counted again,
     * which of a long file is most of the work.
     */
    Optional<InputStream> readParts(EvidenceId id);
}
