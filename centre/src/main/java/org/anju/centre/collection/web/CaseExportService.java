/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection.web;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;
import org.anju.centre.collection.CaseFilter;
import org.anju.centre.collection.CaseList;
import org.anju.centre.collection.CaseRow;
import org.anju.centre.collection.RemittanceCases;
import org.anju.centre.lists.ListKind;
import org.anju.centre.lists.TableExport;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/** Writes the cases that somebody looked up as a file: all of them, with what was asked above. */
@Service
class CaseExportService {

    private static final List<String> COLUMNS =
            List.of("case", "employer", "name", "month", "persons", "total", "state", "at");

    private final RemittanceCases cases;
    private final MessageSource messages;

    CaseExportService(RemittanceCases cases, MessageSource messages) {
        this.cases = cases;
        this.messages = messages;
    }

    /**
     * Writes the file, page by page.
     *
     * @throws IOException if it cannot be written
     */
    void write(SearchForm form, ListKind kind, SignedIn by, OutputStream out) throws IOException {
        CaseFilter filter = form.filter();
        TableExport table = TableExport.begin(kind, heading(form, filter, by), out);
        try {
            cases.export(filter, by, row -> write(table, row));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        table.finish();
    }

    private void write(TableExport table, CaseRow row) {
        table.text(row.caseNo().value())
                .text(row.employer().account())
                .text(row.employer().name())
                .text(row.month().map(Object::toString).orElse(""))
                .number(row.sum().persons())
                .amount(row.sum().total())
                .text(text("portal.status." + row.state().word()))
                .text(row.at().toString());
        try {
            table.endRow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private TableExport.Heading heading(SearchForm form, CaseFilter filter, SignedIn by) {
        CaseList first = cases.list(filter, by, 0, 1);
        List<TableExport.Fact> facts =
                Stream.of(
                                fact("collection.search.field", form.q()),
                                fact("collection.search.state", form.state()),
                                fact("collection.search.month", form.month()),
                                fact("collection.search.from", form.from()),
                                fact("collection.search.to", form.to()),
                                fact("collection.search.total", first.total().toString()),
                                fact("collection.search.by", by.number() + " " + by.name()))
                        .filter(fact -> !fact.value().isEmpty())
                        .toList();
        return new TableExport.Heading(
                text("page.COUNTER_SEARCH"),
                facts,
                COLUMNS.stream().map(each -> text("collection.search.column." + each)).toList(),
                text("collection.search.rows"));
    }

    private TableExport.Fact fact(String key, @Nullable String value) {
        return new TableExport.Fact(text(key), value == null ? "" : value);
    }

    private String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
