/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.statement;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.anju.channel.message.AccountStatement;
import org.anju.channel.message.BusinessHeader;
import org.anju.channel.message.Envelope;
import org.anju.channel.message.MessageWriter;
import org.anju.channel.message.NoticeNumbers;
import org.anju.channel.message.NotifiedEntry;
import org.anju.channel.message.WireTime;
import org.anju.kernel.Ids;
import org.anju.sandbox.SandboxProperties;
import org.anju.sandbox.delivery.MessageKind;
import org.anju.sandbox.delivery.Outbox;
import org.anju.sandbox.delivery.QueuedMessage;
import org.anju.sandbox.habit.BankHabits;
import org.anju.sandbox.reception.TakenMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Makes the pages of a statement one after the other and sends them, so that no statement is in
 * memory as a whole. The caller's transaction holds all of it.
 */
@Component
class StatementMint {

    private final GivenStatementRepository statements;
    private final StatementFaultRepository faults;
    private final FiguresRepository figures;
    private final Outbox outbox;
    private final Ids ids;
    private final Clock clock;
    private final BankHabits habits;
    private final String ownNode;

    StatementMint(
            GivenStatementRepository statements,
            StatementFaultRepository faults,
            FiguresRepository figures,
            Outbox outbox,
            Ids ids,
            Clock clock,
            SandboxProperties properties) {
        this.statements = statements;
        this.faults = faults;
        this.figures = figures;
        this.outbox = outbox;
        this.ids = ids;
        this.clock = clock;
        this.habits = properties.habits();
        this.ownNode = properties.node();
    }

    /**
     * Makes the next edition of a day's statement and sends it, with the fault that is its turn.
     *
     * @param asked the request that it answers; null where nobody asked
     * @return its id
     */
    String mint(DayFigures day, @Nullable TakenMessage asked) {
        String account = day.account().number();
        GivenStatementRepository.LastNumbers last = statements.lastNumbers(account, day.date());
        StatementFault fault = faults.take(account, day.entries() > 0).orElse(null);
        StatementDraft draft =
                new StatementDraft(
                        Ids.onWire(ids.next()),
                        day,
                        last.number() + 1,
                        last.edition() + 1,
                        fault,
                        fault != null && fault.needsEntry() ? first(day) : null,
                        habits.entriesOnPage());
        statements.add(draft, WireTime.now(clock));
        Pages pages = new Pages(draft, asked);
        draft.tell(look -> entries(day, look), ids.uetr(), pages::add);
        pages.end();
        return draft.statementId();
    }

    /** Sends a page that was made before once more. */
    void repeat(
            AccountStatement page, String receiver, boolean copy, @Nullable TakenMessage asked) {
        AccountStatement again =
                new AccountStatement(
                        Ids.onWire(ids.next()),
                        WireTime.now(clock),
                        Optional.ofNullable(asked).map(TakenMessage::messageId),
                        copy ? StatementPages.copied(page.head()) : page.head(),
                        page.page(),
                        page.lastPage(),
                        page.entries());
        send(again, receiver, copy, asked);
    }

    private void send(
            AccountStatement page, String receiver, boolean copy, @Nullable TakenMessage asked) {
        outbox.queue(
                List.of(
                        new QueuedMessage(
                                MessageKind.STATEMENT,
                                page.messageId(),
                                page,
                                receiver,
                                page.head().account().number(),
                                page.page(),
                                copy,
                                asked == null ? null : asked.id())));
        statements.addIssue(page.messageId(), page.head().statementId(), page.page(), copy);
    }

    private NotifiedEntry first(DayFigures day) {
        NoticeNumbers notices = day.notices().orElseThrow();
        List<NotifiedEntry> found = new ArrayList<>();
        figures.forEachEntry(
                day.account().number(),
                new NoticeNumbers(notices.from(), notices.from()),
                found::add);
        return found.getFirst();
    }

    private void entries(DayFigures day, Consumer<NotifiedEntry> look) {
        day.notices()
                .ifPresent(numbers -> figures.forEachEntry(day.account().number(), numbers, look));
    }

    /** Fills pages with entries and lets each go as soon as another begins. */
    private final class Pages {

        private final StatementDraft draft;
        private final @Nullable TakenMessage asked;
        private final List<NotifiedEntry> entries = new ArrayList<>();
        private int page = 1;

        Pages(StatementDraft draft, @Nullable TakenMessage asked) {
            this.draft = draft;
            this.asked = asked;
        }

        void add(NotifiedEntry entry) {
            if (entries.size() == draft.pageSize()) {
                close(false);
            }
            entries.add(entry);
        }

        void end() {
            while (page < draft.pages()) {
                close(false);
            }
            close(true);
        }

        private void close(boolean lastPage) {
            OffsetDateTime now = WireTime.now(clock);
            AccountStatement made =
                    new AccountStatement(
                            Ids.onWire(ids.next()),
                            now,
                            Optional.ofNullable(asked).map(TakenMessage::messageId),
                            draft.head(),
                            page,
                            lastPage,
                            entries);
            String receiver = draft.figures().receiver();
            boolean withheld = draft.withholds(page);
            statements.addPage(draft.statementId(), page, lastPage, withheld, bytes(made));
            if (!withheld) {
                send(made, receiver, false, asked);
                if (draft.fault() == StatementFault.ISSUED_TWICE) {
                    repeat(made, receiver, false, asked);
                }
            }
            entries.clear();
            page++;
        }

        private byte[] bytes(AccountStatement made) {
            return MessageWriter.write(
                    new Envelope(
                            new BusinessHeader(
                                    ownNode,
                                    draft.figures().receiver(),
                                    made.messageId(),
                                    made.definition(),
                                    made.created(),
                                    draft.figures().date(),
                                    false),
                            made));
        }
    }
}
