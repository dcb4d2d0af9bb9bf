/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a reader can hold in mind: 60 lines of a method, 500 of a file, 7 parameters, and so 7
 * things that a constructor is given. A record's components are not parameters: they are what the
 * record is.
 */
final class NothingIsTooLong implements HouseRule {

    private static final int METHOD_LINES_MAX = 60;
    private static final int FILE_LINES_MAX = 500;
    private static final int PARAMETERS_MAX = 7;

    // Switches over every case of a sealed type, which no cut would make clearer: Type#method.
    private static final Set<String> EXHAUSTIVE_SWITCHES = Set.of();

    @Override
    public List<Breach> breaches(SourceFile file) {
        List<Breach> breaches = new ArrayList<>();
        long lines = file.text().lines().count();
        if (lines > FILE_LINES_MAX) {
            breaches.add(new Breach(file.path(), 1, "a file of " + lines + " lines"));
        }
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
                type.getMembers().stream()
                        .filter(MethodTree.class::isInstance)
                        .map(MethodTree.class::cast)
                        .forEach(method -> breaches.addAll(breaches(file, type, method)));
                return super.visitClass(type, nothing);
            }
        }.scan(file.tree(), null);
        return breaches;
    }

    private static List<Breach> breaches(SourceFile file, ClassTree type, MethodTree method) {
        List<Breach> breaches = new ArrayList<>();
        String name = file.typeName() + "#" + method.getName();
        int lines = file.lastLineOf(method) - firstLine(file, method) + 1;
        if (lines > METHOD_LINES_MAX && !EXHAUSTIVE_SWITCHES.contains(name)) {
            breaches.add(file.breach(method, name + " has " + lines + " lines"));
        }
        int parameters = method.getParameters().size();
        if (parameters > PARAMETERS_MAX && !isOfARecord(type, method)) {
            breaches.add(file.breach(method, name + " has " + parameters + " parameters"));
        }
        return breaches;
    }

    // A table of cases that an annotation hands to a test is data, not code.
    private static int firstLine(SourceFile file, MethodTree method) {
        return Math.max(file.lineOf(method), file.lastLineOf(method.getModifiers()));
    }

    private static boolean isOfARecord(ClassTree type, MethodTree method) {
        return type.getKind() == Tree.Kind.RECORD && method.getName().contentEquals("<init>");
    }
}
