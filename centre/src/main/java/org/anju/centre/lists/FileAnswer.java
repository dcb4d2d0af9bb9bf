/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.lists;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends what is written as a file to keep, not as a page. */
public final class FileAnswer {

    private FileAnswer() {}

    /**
     * Begins the answer; what is written to the stream is the file.
     *
     * @param name how the file is called, without the ending of its kind
     * @throws IOException if nothing can be sent
     */
    public static OutputStream begin(HttpServletResponse answer, ListKind kind, String name)
            throws IOException {
        return begin(answer, kind.mediaType(), name + "." + kind.extension());
    }

    /**
     * The same for any other kind of file.
     *
     * @param fileName with its ending
     * @throws IOException if nothing can be sent
     */
    public static OutputStream begin(HttpServletResponse answer, String mediaType, String fileName)
            throws IOException {
        String encoded = URLEncoder.encode(fileName, StandardCharsets.UTF_8).replace("+", "%20");
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1);
        answer.setContentType(mediaType);
        answer.setHeader("Cache-Control", "no-store");
        answer.setHeader(
                "Content-Disposition",
                "attachment; filename=\"export." + ending + "\"; filename*=UTF-8''" + encoded);
        return answer.getOutputStream();
    }
}
