/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.door;

import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** JSON as both programs and our own result write it: keys in lower case with underscores. */
public final class Json {

    private static final JsonMapper MAPPER =
            JsonMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                    // A contract may gain keys; it may not lose one that we read.
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .enable(SerializationFeature.INDENT_OUTPUT)
                    .build();

    private Json() {}

    /** The value as a JSON document. */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /**
     * Reads a document as it was agreed.
     *
     * @throws DoorFailure if it is another
     */
    public static <T> T read(byte[] json, TypeReference<T> type, String where) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JacksonException e) {
            throw new DoorFailure(
                    "the answer of " + where + " is not what was agreed: " + e.getOriginalMessage(),
                    e);
        }
    }
}
