/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML namespaces of ISO 20022, and the one of our own. */
final class Namespaces {

    private static final String PREFIX = "urn:iso:std:iso:20022:tech:xsd:";

    /**
     * What the profile tells in supplementary data, because ISO 20022 has no place for it; it bears
     * the name of the profile's rules.
     */
    static final String SUPPLEMENT = "urn:anju:" + BusinessHeader.SERVICE;

    /** Where supplementary data stands. */
    static final List<String> SUPPLEMENTARY = List.of("SplmtryData", "Envlp");

    private Namespaces() {}

    /** The namespace of a message definition. */
    static String of(String definition) {
        return PREFIX + definition;
    }
}
