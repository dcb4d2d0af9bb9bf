/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.archive;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Append-only: the role behind this class holds no UPDATE or DELETE on these tables. */
@Repository
class EvidenceRepository {

    static final String ADD_PART =
            """
            insert into archive.evidence_part (evidence_id, part_no, sealed)
            values (:id, :part, :sealed)
            """;

    static final String ADD =
            """
            insert into archive.evidence (evidence_id, kind, sm3, bytes, parts, packed, stored_at)
            values (:id, :kind, :sm3, :bytes, :parts, :packed, :at)
            """;

    // Most evidence is one part: what it is and what it says are written in one statement.
    static final String ADD_WHOLE =
            """
            with evidence as (
                insert into archive.evidence (evidence_id, kind, sm3, bytes, parts, packed, stored_at)
                values (:id, :kind, :sm3, :bytes, :parts, :packed, :at)
            )
            insert into archive.evidence_part (evidence_id, part_no, sealed)
            values (:id, 1, :sealed)
            """;

    // With its first part, which for most evidence is all of it.
    static final String FIND =
            """
            select e.sm3, e.bytes, e.parts, e.packed, p.sealed
              from archive.evidence e
              left join archive.evidence_part p on p.evidence_id = e.evidence_id and p.part_no = 1
             where e.evidence_id = :id
            """;

    static final String PART =
            """
            select sealed
              from archive.evidence_part
             where evidence_id = :id and part_no = :part
            """;

    private final JdbcClient jdbc;

    EvidenceRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What the archive says of a piece of evidence.
     *
     * @param sm3 the digest of its clear bytes
     * @param bytes how many of them there are
     * @param parts in how many parts they are kept
     * @param packed whether {@link PartPacking} made each part smaller before it was sealed
     */
    record Summary(byte[] sm3, long bytes, int parts, boolean packed) {}

    /**
     * A piece of evidence that stands in the archive.
     *
     * @param firstPart its first part, sealed; empty where that is missing
     */
    record Found(Summary summary, Optional<byte[]> firstPart) {}

    void addPart(EvidenceId id, int part, byte[] sealed) {
        jdbc.sql(ADD_PART)
                .param("id", id.value())
                .param("part", part)
                .param("sealed", sealed)
                .update();
    }

    void add(EvidenceId id, EvidenceKind kind, Summary summary, Instant at) {
        jdbc.sql(ADD)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("sm3", summary.sm3())
                .param("bytes", summary.bytes())
                .param("parts", summary.parts())
                .param("packed", summary.packed())
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Adds evidence that is one part. */
    void addWhole(EvidenceId id, EvidenceKind kind, Summary summary, byte[] sealed, Instant at) {
        jdbc.sql(ADD_WHOLE)
                .param("id", id.value())
                .param("kind", kind.name())
                .param("sm3", summary.sm3())
                .param("bytes", summary.bytes())
                .param("parts", summary.parts())
                .param("packed", summary.packed())
                .param("sealed", sealed)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Found> find(EvidenceId id) {
        return jdbc.sql(FIND)
                .param("id", id.value())
                .query(
                        (row, number) ->
                                new Found(
                                        new Summary(
                                                row.getBytes("sm3"),
                                                row.getLong("bytes"),
                                                row.getInt("parts"),
                                                row.getBoolean("packed")),
                                        Optional.ofNullable(row.getBytes("sealed"))))
                .optional();
    }

    Optional<byte[]> part(UUID id, int part) {
        return jdbc.sql(PART)
                .param("id", id)
                .param("part", part)
                .query((row, number) -> row.getBytes("sealed"))
                .optional();
    }
}
