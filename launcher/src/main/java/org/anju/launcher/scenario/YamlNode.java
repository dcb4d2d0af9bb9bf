/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.List;
import java.util.Map;

/** A YAML document as it stands in the file, every part with its line. */
sealed interface YamlNode {

    int line();

    /** What it is, in the words of a message. */
    String kind();

    /** What stands there, as far as it fits into a message. */
    String shown();

    /** Characters between quotes, or plain ones that are neither a number nor true or false. */
    record Text(int line, String value) implements YamlNode {
        @Override
        public String kind() {
            return "text";
        }

        @Override
        public String shown() {
            return value;
        }
    }

    /** A number without quotes, kept as it is written. */
    record Figure(int line, String literal) implements YamlNode {
        @Override
        public String kind() {
            return "a number";
        }

        @Override
        public String shown() {
            return literal;
        }
    }

    record Flag(int line, boolean value) implements YamlNode {
        @Override
        public String kind() {
            return "true or false";
        }

        @Override
        public String shown() {
            return Boolean.toString(value);
        }
    }

    record Nothing(int line) implements YamlNode {
        @Override
        public String kind() {
            return "nothing";
        }

        @Override
        public String shown() {
            return "";
        }
    }

    record Listing(int line, List<YamlNode> items) implements YamlNode {
        @Override
        public String kind() {
            return "a list";
        }

        @Override
        public String shown() {
            return "";
        }
    }

    record Mapping(int line, Map<String, Member> members) implements YamlNode {
        @Override
        public String kind() {
            return "a group of keys";
        }

        @Override
        public String shown() {
            return "";
        }
    }

    /** A key, the line it stands on, and what it holds. */
    record Member(int keyLine, YamlNode value) {}
}
