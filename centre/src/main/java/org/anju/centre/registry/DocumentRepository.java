/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which papers were handed in; their bytes are evidence. */
@Repository
class DocumentRepository {

    static final String ADD =
            """
            insert into registry.document (document_id, name, sm3, bytes, kept_by, kept_at)
            values (:id, :name, :sm3, :bytes, :by, :at)
            """;

    // In the order in which they are asked for.
    static final String SOME =
            """
            select d.document_id, d.name, d.sm3, d.bytes
              from unnest(:ids::uuid[]) with ordinality as w (document_id, ordinal)
              join registry.document d using (document_id)
             order by w.ordinal
            """;

    private final JdbcClient jdbc;

    DocumentRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Document document, String by, Instant at) {
        jdbc.sql(ADD)
                .param("id", document.id())
                .param("name", document.name())
                .param("sm3", document.sm3())
                .param("bytes", document.bytes())
                .param("by", by)
                .param("at", at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** Those of them that are kept. */
    List<Document> some(List<UUID> ids) {
        return jdbc.sql(SOME)
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, _) -> document(row))
                .list();
    }

    static Document document(ResultSet row) throws SQLException {
        return new Document(
                row.getObject("document_id", UUID.class),
                row.getString("name"),
                row.getString("sm3"),
                row.getLong("bytes"));
    }
}
