/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Finds calls, method references and constructions that a rule forbids. */
final class CallScan extends TreeScanner<@Nullable Void, @Nullable Void> {

    /** A call as it is written: {@code Instant.now}, {@code new Date}, with its arguments. */
    record Call(String name, List<String> arguments) {}

    private final SourceFile file;
    private final Predicate<Call> forbidden;
    private final String what;
    private final List<Breach> breaches = new ArrayList<>();

    private CallScan(SourceFile file, Predicate<Call> forbidden, String what) {
        this.file = file;
        this.forbidden = forbidden;
        this.what = what;
    }

    static List<Breach> of(SourceFile file, Predicate<Call> forbidden, String what) {
        CallScan scan = new CallScan(file, forbidden, what);
        scan.scan(file.tree(), null);
        return scan.breaches;
    }

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree node, @Nullable Void nothing) {
        check(node, node.getMethodSelect().toString(), node.getArguments());
        return super.visitMethodInvocation(node, nothing);
    }

    @Override
    public @Nullable Void visitMemberReference(MemberReferenceTree node, @Nullable Void nothing) {
        check(node, node.getQualifierExpression() + "." + node.getName(), List.of());
        return super.visitMemberReference(node, nothing);
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree node, @Nullable Void nothing) {
        check(node, "new " + node.getIdentifier(), node.getArguments());
        return super.visitNewClass(node, nothing);
    }

    private void check(
            com.sun.source.tree.Tree node, String name, List<? extends ExpressionTree> arguments) {
        if (forbidden.test(new Call(name, arguments.stream().map(Object::toString).toList()))) {
            breaches.add(file.breach(node, what + ": " + name));
        }
    }
}
