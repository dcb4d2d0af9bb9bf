/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The worked example of {@code docs/reference/scenario.md}, cut out as a reader would copy it. */
final class DocumentedExample {

    private static final Path DOCUMENT = AnjuProgram.ROOT.resolve("docs/reference/scenario.md");
    private static final Pattern FILE =
            Pattern.compile("`([a-z.]+)`:\n\n```[a-z]+\n(.*?)```\n", Pattern.DOTALL);

    private DocumentedExample() {}

    /** Writes its files into the folder, and tells how many there are. */
    static int writeTo(Path folder) throws IOException {
        Matcher files = FILE.matcher(Files.readString(DOCUMENT));
        int written = 0;
        while (files.find()) {
            Files.writeString(folder.resolve(files.group(1)), files.group(2));
            written++;
        }
        return written;
    }
}
