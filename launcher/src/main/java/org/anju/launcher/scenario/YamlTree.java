/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.anju.launcher.scenario.YamlNode.Member;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * Reads a YAML file strictly: one document, no key twice, no anchors, aliases or tags. What reads
 * the same to everybody is all a scenario needs.
 */
final class YamlTree {

    private static final int DEPTH_MAX = 20;

    private final YAMLParser parser;
    private final Place place;

    private YamlTree(YAMLParser parser, Place place) {
        this.parser = parser;
        this.place = place;
    }

    /**
     * The document in the file.
     *
     * @throws ProblemFound if it is not YAML, or more of it than a scenario may use
     */
    static YamlNode read(Path file) {
        Place place = new Place(String.valueOf(file.getFileName()), "");
        try (YAMLParser parser = (YAMLParser) new YAMLMapper().createParser(file)) {
            return new YamlTree(parser, place).document();
        } catch (JacksonException e) {
            throw place.problem(
                    Math.max(0, e.getLocation().getLineNr()),
                    "",
                    "this is not YAML in UTF-8: " + firstLine(e.getOriginalMessage()),
                    "mend the line named, or the one before it (indent with spaces, close quotes)");
        }
    }

    private YamlNode document() {
        if (parser.nextToken() == null) {
            throw place.problem(0, "", "the file is empty", "write at least title, centre, days");
        }
        YamlNode root = node(place, DEPTH_MAX);
        if (parser.nextToken() != null) {
            throw place.problem(
                    line(), "", "a second document begins here", "keep one, without a line of ---");
        }
        return root;
    }

    private YamlNode node(Place at, int depthLeft) {
        refuseCleverness(at);
        if (depthLeft == 0) {
            throw at.problem(line(), "", "this is nested too deep", "see the format's document");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> mapping(at, depthLeft);
            case START_ARRAY -> listing(at, depthLeft);
            case VALUE_STRING -> new YamlNode.Text(line(), parser.getString());
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT ->
                    new YamlNode.Figure(line(), parser.getString());
            case VALUE_TRUE -> new YamlNode.Flag(line(), true);
            case VALUE_FALSE -> new YamlNode.Flag(line(), false);
            case VALUE_NULL -> new YamlNode.Nothing(line());
            case PROPERTY_NAME, END_OBJECT, END_ARRAY, VALUE_EMBEDDED_OBJECT, NOT_AVAILABLE ->
                    throw new IllegalStateException("a value begins with " + parser.currentToken());
        };
    }

    private YamlNode mapping(Place at, int depthLeft) {
        int line = line();
        Map<String, Member> members = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.getString();
            int keyLine = line();
            refuseCleverness(at.member(key));
            parser.nextToken();
            YamlNode value = node(at.member(key), depthLeft - 1);
            if (members.putIfAbsent(key, new Member(keyLine, value)) != null) {
                throw at.member(key)
                        .problem(keyLine, key, "this key stands here twice", "keep one of the two");
            }
        }
        return new YamlNode.Mapping(line, members);
    }

    private YamlNode listing(Place at, int depthLeft) {
        int line = line();
        List<YamlNode> items = new ArrayList<>();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            items.add(node(at.item(items.size()), depthLeft - 1));
        }
        return new YamlNode.Listing(line, items);
    }

    private void refuseCleverness(Place at) {
        if (parser.isCurrentAlias() || parser.getObjectId() != null || parser.getTypeId() != null) {
            throw at.problem(
                    line(),
                    "",
                    "anchors, aliases and tags are not part of the format",
                    "write the value itself");
        }
    }

    private int line() {
        return parser.currentTokenLocation().getLineNr();
    }

    private static String firstLine(String message) {
        return message.lines().findFirst().orElse("unreadable");
    }
}
