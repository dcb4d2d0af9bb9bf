/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.anju.centre.ledger.RowSink;
import org.anju.centre.ledger.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Reads rows and totals by one snapshot, so that they always agree. */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
class NoticeDeskService implements NoticeDesk {

    private final NoticeDeskRepository notices;
    private final MessageDeskRepository messages;
    private final SignatureCheckService signatures;
    private final OwnAccountRepository wallets;

    NoticeDeskService(
            NoticeDeskRepository notices,
            MessageDeskRepository messages,
            SignatureCheckService signatures,
            OwnAccountRepository wallets) {
        this.notices = notices;
        this.messages = messages;
        this.signatures = signatures;
        this.wallets = wallets;
    }

    @Override
    public NoticePage page(NoticeFilter filter, Slice slice) {
        var totals = notices.totals(filter);
        return new NoticePage(
                totals.notices(), totals.in(), totals.out(), notices.page(filter, slice));
    }

    @Override
    public void each(NoticeFilter filter, RowSink<NoticeLine> sink) throws IOException {
        try (var lines = notices.every(filter)) {
            for (NoticeLine line : (Iterable<NoticeLine>) lines::iterator) {
                sink.take(line);
            }
        }
    }

    @Override
    public List<NoticeLine> after(@Nullable NoticeId after, int limit) {
        return notices.after(after, limit);
    }

    @Override
    public Optional<NoticeLine> find(NoticeId id) {
        return notices.find(id);
    }

    @Override
    public Optional<NoticeView> view(NoticeId id) {
        return notices.find(id).map(this::view);
    }

    @Override
    public Optional<IncomingMoney> money(NoticeId id) {
        return notices.arrival(id)
                .flatMap(
                        arrival ->
                                wallets.find(arrival.account())
                                        .map(wallet -> money(id, wallet, arrival)));
    }

    private static IncomingMoney money(
            NoticeId id, OwnAccount wallet, NoticeDeskRepository.Arrival arrival) {
        return new IncomingMoney(
                id,
                wallet,
                arrival.amount(),
                arrival.payerName(),
                arrival.payerIndex(),
                arrival.remark(),
                arrival.bankDate(),
                arrival.accountingDate());
    }

    @Override
    public MessagePage refused(Slice slice) {
        return messages.refused(slice);
    }

    @Override
    public MessagePage unapplied(Slice slice) {
        return messages.unapplied(slice);
    }

    private NoticeView view(NoticeLine line) {
        var more = notices.more(line.id());
        var message = messages.stored(more.sender(), more.messageId());
        var checked = signatures.check(message.evidence(), message.headers(), message.receivedAt());
        return new NoticeView(
                line,
                more.reference(),
                more.movement(),
                more.valueDate(),
                more.uetr(),
                more.endToEndId(),
                more.sender(),
                more.messageId(),
                message.definition(),
                message.receivedAt(),
                message.headers(),
                ShownMessage.of(checked.body()),
                notices.earlier(line).orElse(null),
                notices.later(line).orElse(null),
                checked.check());
    }
}
