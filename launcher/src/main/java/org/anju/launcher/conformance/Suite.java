/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.dataformat.yaml.YAMLMapper;

/**
 * The cases and parts as they stand in the files of {@code conformance/}.
 *
 * @param roles the parts of accounts by name
 * @param cases in the order in which they are played; those that move the bank's date are last
 */
record Suite(Map<String, Role> roles, List<Case> cases) {

    private static final List<String> FILES =
            List.of(
                    "envelope",
                    "form",
                    "repetition",
                    "orders",
                    "refusals",
                    "queries",
                    "recalls",
                    "batches",
                    "notices",
                    "requests",
                    "enquiries",
                    "delivery",
                    "days");

    private static final YAMLMapper MAPPER =
            YAMLMapper.builder()
                    .propertyNamingStrategy(PropertyNamingStrategies.KEBAB_CASE)
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .build();

    /** The suite of the product. */
    static Suite delivered() {
        Map<String, Role> roles = read("accounts", new TypeReference<>() {});
        List<Case> cases = new ArrayList<>();
        for (String file : FILES) {
            List<Case> more = read(file, new TypeReference<>() {});
            cases.addAll(more);
        }
        Set<String> ids = new HashSet<>();
        for (Case each : cases) {
            if (!ids.add(each.id())) {
                throw new IllegalStateException("two cases have the id " + each.id());
            }
            if (!roles.keySet().containsAll(each.cast())) {
                throw new IllegalStateException(each.id() + " has a part that nobody plays");
            }
        }
        return new Suite(Map.copyOf(roles), List.copyOf(cases));
    }

    private static <T> T read(String file, TypeReference<T> type) {
        String path = "/conformance/" + file + ".yaml";
        try (InputStream in = Suite.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks " + path);
            }
            return MAPPER.readValue(in, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
