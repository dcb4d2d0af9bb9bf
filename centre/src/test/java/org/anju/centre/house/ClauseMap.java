/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.util.TreeScanner;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The map from the standard's clauses to the tests that prove them, made of the annotations in the
 * test sources and of nothing else.
 */
final class ClauseMap {

    private static final String HEAD =
            """
            # Clauses

            What each clause of T/SZFCC 008—2025 asks of the system, in our words, and the tests that
            prove it. A test proves what its name says, which need not be the whole clause. A clause
            that is open has no test yet: its row says what is meant to be.
            This page is generated from the tests' `@Clause` annotations alone.

            | clause | what we do | tests |
            | --- | --- | --- |
            """;

    private final SequencedMap<String, String> clauses;
    private final Map<String, TreeSet<String>> tests = new TreeMap<>();

    private ClauseMap(SequencedMap<String, String> clauses) {
        this.clauses = clauses;
    }

    /**
     * @param table a line per clause: its number, a tab, what we do
     */
    static ClauseMap of(String table, List<SourceFile> testSources) {
        SequencedMap<String, String> clauses = new LinkedHashMap<>();
        table.lines()
                .map(line -> line.split("\t", -1))
                .forEach(cells -> clauses.put(cells[0], cells[1]));
        ClauseMap map = new ClauseMap(clauses);
        testSources.forEach(map::read);
        return map;
    }

    /** Clauses that tests name and the standard does not have. */
    Collection<String> unknown() {
        return tests.keySet().stream().filter(clause -> !clauses.containsKey(clause)).toList();
    }

    /** The page {@code docs/clauses.md}. */
    String page() {
        return HEAD
                + clauses.entrySet().stream()
                        .map(clause -> row(clause.getKey(), clause.getValue()))
                        .collect(Collectors.joining());
    }

    private String row(String clause, String what) {
        TreeSet<String> proofs = tests.get(clause);
        String shown =
                proofs == null
                        ? "open"
                        : proofs.stream()
                                .map(proof -> "`" + proof + "`")
                                .collect(Collectors.joining("<br>"));
        return "| " + clause + " | " + what + " | " + shown + " |\n";
    }

    private void read(SourceFile file) {
        new TreeScanner<@Nullable Void, String>() {
            @Override
            public @Nullable Void visitClass(ClassTree node, String outer) {
                String name = outer.isEmpty() ? node.getSimpleName().toString() : outer;
                note(node.getModifiers(), name);
                return super.visitClass(node, name);
            }

            @Override
            public @Nullable Void visitMethod(MethodTree node, String type) {
                note(node.getModifiers(), type + "#" + node.getName());
                return super.visitMethod(node, type);
            }
        }.scan(file.tree(), "");
    }

    private void note(ModifiersTree modifiers, String test) {
        for (AnnotationTree annotation : modifiers.getAnnotations()) {
            if (annotation
                    .getAnnotationType()
                    .toString()
                    .matches("(org\\.anju\\.kernel\\.)?Clause")) {
                annotation.getArguments().stream()
                        .map(ClauseMap::text)
                        .forEach(
                                clause ->
                                        tests.computeIfAbsent(clause, _ -> new TreeSet<>())
                                                .add(test));
            }
        }
    }

    private static String text(ExpressionTree argument) {
        return argument instanceof AssignmentTree named
                ? text(named.getExpression())
                : String.valueOf(((LiteralTree) argument).getValue());
    }
}
