/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

/** What holds a wallet. */
public enum HolderKind {
    /** A person, known by an identity document (个人). */
    PERSON("PrvtId"),
    /** An employer or another organisation, known by its credit code (单位). */
    ORGANISATION("OrgId");

    private final String element;

    HolderKind(String element) {
        this.element = element;
    }

    /** The element in which the holder's identity stands. */
    String element() {
        return element;
    }
}
