/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.anju.launcher.scenario.YamlNode.Listing;
import org.anju.launcher.scenario.YamlNode.Mapping;
import org.anju.launcher.scenario.YamlNode.Member;
import org.jspecify.annotations.Nullable;

/** The members of one group of keys, each asked for by name and checked where it is asked for. */
final class Fields {

    private final Place place;
    private final Mapping mapping;

    private Fields(Place place, Mapping mapping) {
        this.place = place;
        this.mapping = mapping;
    }

    /**
     * The members of a node that must be a group of keys with no others than these.
     *
     * @throws ProblemFound if it is something else or holds an unknown key
     */
    static Fields of(Place place, YamlNode node, String... known) {
        if (!(node instanceof Mapping mapping)) {
            throw place.problem(
                    node,
                    "here stands " + node.kind() + ", not a group of keys",
                    "write keys from: " + String.join(", ", known));
        }
        Set<String> allowed = Set.of(known);
        mapping.members()
                .forEach(
                        (key, member) -> {
                            if (!allowed.contains(key)) {
                                throw place.problem(
                                        member.keyLine(),
                                        key,
                                        "this key is not known here",
                                        "known are: " + String.join(", ", known));
                            }
                        });
        return new Fields(place, mapping);
    }

    Place place() {
        return place;
    }

    int line() {
        return mapping.line();
    }

    boolean isEmpty() {
        return mapping.members().isEmpty();
    }

    boolean has(String key) {
        return mapping.members().containsKey(key);
    }

    /** The place of a member, whether it is there or not. */
    Place place(String key) {
        return place.member(key);
    }

    /** The member, which must be there. */
    YamlNode required(String key) {
        Member member = mapping.members().get(key);
        if (member == null) {
            throw place.problem(
                    line(), "", "the key " + key + " is missing", "add " + key + " here");
        }
        return member.value();
    }

    /** The member as the reader makes it of it. */
    <T> T required(String key, BiFunction<Place, YamlNode, T> reader) {
        return reader.apply(place(key), required(key));
    }

    /** The member if it is there, null if it is not. */
    <T> @Nullable T optional(String key, BiFunction<Place, YamlNode, T> reader) {
        Member member = mapping.members().get(key);
        return member == null ? null : reader.apply(place(key), member.value());
    }

    /** The member if it is there, else what holds in its absence. */
    <T> T orElse(String key, T otherwise, BiFunction<Place, YamlNode, T> reader) {
        return Optional.ofNullable(mapping.members().get(key))
                .map(member -> reader.apply(place(key), member.value()))
                .orElse(otherwise);
    }

    /** The items of a member that must be a list. */
    List<YamlNode> items(String key) {
        return items(place(key), required(key));
    }

    static List<YamlNode> items(Place place, YamlNode node) {
        if (node instanceof Listing listing) {
            return listing.items();
        }
        throw place.problem(
                node,
                "here stands " + node.kind() + ", not a list",
                "begin each item on a line of its own with a hyphen");
    }

    /** A member that maps names of the scenario's own to values; empty where it is absent. */
    <T> Map<String, T> named(String key, BiFunction<Place, YamlNode, T> reader) {
        Member member = mapping.members().get(key);
        if (member == null) {
            return Map.of();
        }
        if (!(member.value() instanceof Mapping names)) {
            throw place(key)
                    .problem(
                            member.value(),
                            "here stands " + member.value().kind() + ", not names with values",
                            "write one line for each, name: value");
        }
        return names.members().entrySet().stream()
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                named ->
                                        reader.apply(
                                                place(key).member(named.getKey()),
                                                named.getValue().value()),
                                Fields::neverTwice,
                                LinkedHashMap::new));
    }

    /** The line of a name inside a member that maps names; the group's own where it is not. */
    int lineOf(String key, String name) {
        Member member = mapping.members().get(key);
        if (member != null
                && member.value() instanceof Mapping names
                && names.members().get(name) instanceof Member named) {
            return named.keyLine();
        }
        return line();
    }

    private static <T> T neverTwice(T first, T second) {
        throw new IllegalStateException("a key twice: " + first + ", " + second);
    }

    /** A reader that takes the plain text and makes something of it. */
    static <T> BiFunction<Place, YamlNode, T> parsed(
            Function<String, Optional<T>> parser, String problem, String mend) {
        return (place, node) ->
                parser.apply(Values.text(place, node))
                        .orElseThrow(() -> place.problem(node, problem, mend));
    }
}
