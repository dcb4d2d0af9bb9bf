/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;

/** The XML of {@link AgentId}, alike wherever a message names the bank of an account. */
final class AgentFormat {

    private static final String MEMBER = "ClrSysMmbId";
    private static final List<String> CLEARING_SYSTEM = List.of("ClrSysId");
    private static final String CNAPS = "CNAPS";

    private AgentFormat() {}

    static void write(ElementWriter out, String name, AgentId agent) {
        out.path(List.of(name, "FinInstnId"), () -> writeContent(out, agent));
    }

    private static void writeContent(ElementWriter out, AgentId agent) {
        switch (agent.scheme()) {
            case CNAPS ->
                    out.element(
                            MEMBER,
                            () -> {
                                out.path(CLEARING_SYSTEM, () -> out.text("Cd", CNAPS));
                                out.text("MmbId", agent.code());
                            });
            case CHANNEL_NODE -> out.element("Othr", () -> out.text("Id", agent.code()));
        }
    }

    static AgentId read(ElementReader in, String name) throws MessageRefusal {
        return in.path(List.of(name, "FinInstnId"), AgentFormat::readContent);
    }

    private static AgentId readContent(ElementReader in) throws MessageRefusal {
        return in.standsBefore(MEMBER)
                ? AgentId.cnaps(in.element(MEMBER, AgentFormat::readMember))
                : AgentId.node(in.element("Othr", other -> other.text("Id", TextRule.NODE)));
    }

    private static String readMember(ElementReader in) throws MessageRefusal {
        in.path(CLEARING_SYSTEM, system -> system.constant("Cd", CNAPS));
        return in.text("MmbId", TextRule.CLEARING_CODE);
    }
}
