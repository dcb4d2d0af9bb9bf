/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** The XML namespaces of ISO 20022. */
final class Namespaces {

    private static final String PREFIX = "urn:iso:std:iso:20022:tech:xsd:";

    private Namespaces() {}

    /** The namespace of a message definition. */
    static String of(String definition) {
        return PREFIX + definition;
    }
}
