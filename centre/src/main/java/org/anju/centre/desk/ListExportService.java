/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.desk;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.anju.centre.audit.ActionLog;
import org.anju.centre.audit.AuditRecord;
import org.anju.centre.audit.Outcome;
import org.anju.centre.lists.FileAnswer;
import org.anju.centre.lists.ListKind;
import org.anju.centre.lists.TableExport;
import org.anju.centre.lists.TableExport.Fact;
import org.anju.centre.lists.TableExport.Heading;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.ChinaTime;
import org.anju.kernel.Cny;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Service;

/**
 * A list of a desk as a file to keep: above its rows the filter, the totals, who took it and when.
 * Who took it is in the action log before the first byte.
 */
@Service
public class ListExportService {

    private final ActionLog log;
    private final MessageSource messages;
    private final Clock clock;

    ListExportService(ActionLog log, MessageSource messages, Clock clock) {
        this.log = log;
        this.messages = messages;
        this.clock = clock;
    }

    /**
     * What is listed.
     *
     * @param title the message that names it
     * @param object what the action log calls it
     * @param columns the messages above its columns, in order
     */
    public record Listed(String title, String object, List<String> columns) {

        /** Holds its own copy of the columns. */
        public Listed {
            columns = List.copyOf(columns);
        }

        /** A list whose columns have their messages under one word. */
        public static Listed under(String word, String title, String object, String... columns) {
            return new Listed(
                    title, object, Stream.of(columns).map(column -> word + '.' + column).toList());
        }
    }

    /**
     * One total above the rows.
     *
     * @param label the message that names it
     */
    public record Total(String label, Cny amount) {}

    /** Writes every row of a list, one after the other. */
    public interface Rows {

        /**
         * Writes them.
         *
         * @throws IOException if the file cannot be written
         */
        void into(TableExport table) throws IOException;
    }

    /**
     * Writes a list.
     *
     * @param selection the filter as it is printed
     * @throws IOException if the file cannot be written
     */
    public void write(
            Listed list,
            String selection,
            List<Total> totals,
            Rows rows,
            Taken taken,
            HttpServletResponse answer)
            throws IOException {
        log.recordAlone(
                new AuditRecord(
                        taken.who().actor(),
                        list.object() + ".export",
                        list.object(),
                        Outcome.SUCCEEDED,
                        Map.of("selection", selection)));
        Heading heading =
                new Heading(
                        text(list.title()),
                        facts(selection, totals, taken.who()),
                        list.columns().stream().map(this::text).toList(),
                        text("settlement.rows"));
        TableExport table =
                TableExport.begin(
                        taken.kind(),
                        heading,
                        FileAnswer.begin(answer, taken.kind(), text(list.title())));
        rows.into(table);
        table.finish();
    }

    /** Who takes a list, and as what kind of file. */
    public record Taken(ListKind kind, SignedIn who) {}

    private List<Fact> facts(String selection, List<Total> totals, SignedIn who) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(text("settlement.filter"), selection));
        totals.forEach(
                total -> facts.add(new Fact(text(total.label()), total.amount().toString())));
        facts.add(new Fact(text("settlement.exported.by"), who.number() + " " + who.name()));
        facts.add(
                new Fact(
                        text("settlement.exported.at"),
                        clock.instant().atZone(ChinaTime.ZONE).toString()));
        return facts;
    }

    /** A message in the language of who asks. */
    public String text(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
