/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds the imports, qualified names and plain names of a file that a rule forbids. */
final class NameScan extends TreeScanner<@Nullable Void, @Nullable Void> {

    private final SourceFile file;
    private final Predicate<String> forbidden;
    private final String what;
    private final List<Breach> breaches = new ArrayList<>();

    private NameScan(SourceFile file, Predicate<String> forbidden, String what) {
        this.file = file;
        this.forbidden = forbidden;
        this.what = what;
    }

    static List<Breach> of(SourceFile file, Predicate<String> forbidden, String what) {
        NameScan scan = new NameScan(file, forbidden, what);
        scan.scan(file.tree(), null);
        return scan.breaches;
    }

    @Override
    public @Nullable Void visitPackage(PackageTree node, @Nullable Void nothing) {
        return null;
    }

    @Override
    public @Nullable Void visitImport(ImportTree node, @Nullable Void nothing) {
        String name = node.getQualifiedIdentifier().toString();
        if (forbidden.test(name)) {
            breaches.add(file.breach(node, what + ": " + name));
        }
        return null;
    }

    @Override
    public @Nullable Void visitMemberSelect(MemberSelectTree node, @Nullable Void nothing) {
        if (forbidden.test(node.toString())) {
            breaches.add(file.breach(node, what + ": " + node));
            return null;
        }
        return super.visitMemberSelect(node, nothing);
    }

    @Override
    public @Nullable Void visitIdentifier(IdentifierTree node, @Nullable Void nothing) {
        if (forbidden.test(node.toString())) {
            breaches.add(file.breach(node, what + ": " + node));
        }
        return null;
    }
}
