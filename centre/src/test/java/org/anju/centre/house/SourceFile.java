/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A Java file of any module, parsed by the compiler itself and not resolved: so rules know every
 * syntax of this JDK and need no class path.
 */
final class SourceFile {

    private final Path path;
    private final String text;
    private final CompilationUnitTree tree;
    private final SourcePositions positions;

    private SourceFile(
            Path path, String text, CompilationUnitTree tree, SourcePositions positions) {
        this.path = path;
        this.text = text;
        this.tree = tree;
        this.positions = positions;
    }

    static SourceFile parse(Path path) {
        return parse(List.of(path)).getFirst();
    }

    static List<SourceFile> parse(List<Path> paths) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files =
                compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8)) {
            var sources = files.getJavaFileObjectsFromPaths(paths);
            JavacTask task = (JavacTask) compiler.getTask(null, files, null, null, null, sources);
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            List<SourceFile> parsed = new ArrayList<>();
            for (CompilationUnitTree tree : task.parse()) {
                Path path = Path.of(tree.getSourceFile().toUri());
                parsed.add(new SourceFile(path, Files.readString(path), tree, positions));
            }
            return parsed;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot parse " + paths, e);
        }
    }

    CompilationUnitTree tree() {
        return tree;
    }

    String text() {
        return text;
    }

    Path path() {
        return path;
    }

    /** Whether the file goes into a program, and not into a test only. */
    boolean isMain() {
        return path.toString().contains("/src/main/");
    }

    /** The Maven module's name. */
    String module() {
        Path inProject = Project.ROOT.relativize(path);
        return inProject.getName(0).toString();
    }

    String packageName() {
        return tree.getPackage() == null ? "" : tree.getPackage().getPackageName().toString();
    }

    /** The file's name without its ending, which is its top-level type's. */
    String typeName() {
        return path.getFileName().toString().replace(".java", "");
    }

    List<ClassTree> topLevelTypes() {
        return tree.getTypeDecls().stream()
                .filter(ClassTree.class::isInstance)
                .map(ClassTree.class::cast)
                .toList();
    }

    int lineOf(Tree node) {
        return lineAt(positions.getStartPosition(tree, node));
    }

    int lastLineOf(Tree node) {
        return lineAt(positions.getEndPosition(tree, node));
    }

    /** The line that a breach is told at: of the name, where annotations and comments go before. */
    Breach breach(Tree node, String what) {
        return new Breach(path, lineOf(node), what);
    }

    private int lineAt(long position) {
        return position < 0 ? 1 : Math.toIntExact(tree.getLineMap().getLineNumber(position));
    }
}
