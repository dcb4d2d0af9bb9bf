/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.UUID;
import org.anju.sandbox.delivery.PartStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Bodies in parts, in SQL. */
@Repository
class BodyRepository implements Bodies {

    static final String WHOLE = "select body from reception.message where request_id = :request";

    static final String ADD_PART =
            """
            insert into reception.body_part (request_id, part, content)
            values (:request, :part, :content)
            """;

    static final String PART =
            """
            select content
              from reception.body_part
             where request_id = :request and part = :part
            """;

    private static final int PART_BYTES = 256 * 1024;

    private final JdbcClient jdbc;

    BodyRepository(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps all bytes of a body part by part. */
    void add(UUID request, InputStream body) throws IOException {
        byte[] part = body.readNBytes(PART_BYTES);
        for (int number = 1; part.length > 0; number++) {
            jdbc.sql(ADD_PART)
                    .param("request", request)
                    .param("part", number)
                    .param("content", part)
                    .update();
            part = body.readNBytes(PART_BYTES);
        }
    }

    @Override
    public InputStream open(UUID request) {
        byte[] whole = jdbc.sql(WHOLE).param("request", request).query(byte[].class).single();
        return whole.length > 0
                ? new ByteArrayInputStream(whole)
                : PartStream.of(number -> part(request, number));
    }

    private byte[] part(UUID request, int number) {
        return jdbc.sql(PART)
                .param("request", request)
                .param("part", number)
                .query(byte[].class)
                .optional()
                .orElse(new byte[0]);
    }
}
