/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code @Transactional} stands on {@code *Service} only: a transaction is a business act. */
final class TransactionsBeginInServices implements HouseRule {

    @Override
    public List<Breach> breaches(SourceFile file) {
        List<Breach> breaches = new ArrayList<>();
        if (!file.isMain() || file.typeName().endsWith("Service")) {
            return breaches;
        }
        new TreeScanner<@Nullable Void, @Nullable Void>() {
            @Override
            public @Nullable Void visitAnnotation(AnnotationTree node, @Nullable Void nothing) {
                if (node.getAnnotationType().toString().endsWith("Transactional")) {
                    breaches.add(file.breach(node, "@Transactional outside a *Service"));
                }
                return super.visitAnnotation(node, nothing);
            }
        }.scan(file.tree(), null);
        return breaches;
    }
}
