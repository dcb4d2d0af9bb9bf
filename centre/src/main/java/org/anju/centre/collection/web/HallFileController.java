/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.anju.centre.collection.CollectionRefusal;
import org.anju.centre.collection.ListFile;
import org.anju.centre.collection.Remittance;
import org.anju.centre.collection.RemittanceId;
import org.anju.centre.collection.RemittanceTemplate;
import org.anju.centre.collection.Remittances;
import org.anju.centre.lists.ListKind;
import org.anju.centre.staff.SignedIn;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;

/** Gives an employer's clerk files to keep: the template, and a refused list with its marks. */
@Controller
class HallFileController {

    private final Remittances remittances;
    private final MessageSource messages;

    HallFileController(Remittances remittances, MessageSource messages) {
        this.remittances = remittances;
        this.messages = messages;
    }

    @GetMapping("/hall/declare/template")
    void template(@RequestParam ListKind kind, HttpServletResponse answer) throws IOException {
        begin(answer, kind, name("collection.hall.file.template"));
        RemittanceTemplate.write(kind, answer.getOutputStream());
    }

    @GetMapping("/hall/declare/marked")
    void marked(
            @RequestAttribute SignedIn signedIn,
            @RequestParam UUID draft,
            HttpServletResponse answer)
            throws IOException {
        Remittance remittance =
                remittances
                        .find(new RemittanceId(draft), signedIn)
                        .orElseThrow(CollectionRefusal::unknownCase);
        ListFile file = remittances.markedList(remittance.id(), signedIn);
        begin(answer, file.kind(), name("collection.hall.file.marked", remittance.caseNo()));
        file.writeTo(answer.getOutputStream());
    }

    private static void begin(HttpServletResponse answer, ListKind kind, String name) {
        answer.setContentType(kind.mediaType());
        answer.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                ContentDisposition.attachment()
                        .filename(name + "." + kind.extension(), StandardCharsets.UTF_8)
                        .build()
                        .toString());
    }

    private String name(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
