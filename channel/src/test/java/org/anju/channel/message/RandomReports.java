/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Makes random messages about accounts: notices, requests, events, balances and statements. */
final class RandomReports {

    private static final long LAST = AccountNotification.SEQUENCE_MAX;

    private final RandomValues values;

    RandomReports(RandomValues values) {
        this.values = values;
    }

    ReportRequest request(String messageId) {
        return new ReportRequest(
                messageId, values.time(), values.account(), values.node(), requested());
    }

    private RequestedReport requested() {
        return switch (values.below(3)) {
            case 0 -> new RequestedReport.Balance();
            case 1 -> new RequestedReport.DayStatement(values.date());
            default -> {
                long from = values.number(1, LAST - ReportRequest.RANGE_MAX);
                yield new RequestedReport.Notices(
                        new NoticeNumbers(from, from + values.below(ReportRequest.RANGE_MAX)));
            }
        };
    }

    SystemEvent event() {
        SystemEventCode code = values.pick(SystemEventCode.values());
        return new SystemEvent(
                code,
                values.account(),
                values.number(0, LAST),
                values.time(),
                code.isDayEvent() ? Optional.of(values.date()) : Optional.empty());
    }

    AccountNotification notification(String messageId) {
        return new AccountNotification(
                messageId,
                values.time(),
                values.reference(),
                values.number(1, LAST),
                values.coin(),
                values.account(),
                values.some(1, 5, this::entry));
    }

    BalanceReport balance(String messageId) {
        return new BalanceReport(
                messageId,
                values.time(),
                values.maybe(values::messageId),
                values.reference(),
                values.number(0, LAST),
                values.time(),
                values.date(),
                values.account(),
                values.balance(),
                values.balance());
    }

    AccountStatement statement(String messageId) {
        return new AccountStatement(
                messageId,
                values.time(),
                values.maybe(values::messageId),
                head(),
                (int) values.number(1, AccountStatement.PAGES_MAX),
                values.coin(),
                values.some(0, 5, this::entry));
    }

    private StatementHead head() {
        LocalDate from = values.date();
        return new StatementHead(
                values.reference(),
                values.number(1, LAST),
                values.number(1, LAST),
                values.maybe(this::numbers),
                from,
                from.plusDays(values.below(3)),
                values.coin(),
                values.account(),
                values.balance(),
                values.balance(),
                totals(),
                totals());
    }

    private NoticeNumbers numbers() {
        long from = values.number(1, LAST);
        return new NoticeNumbers(from, values.number(from, LAST));
    }

    private EntryTotals totals() {
        return values.coin()
                ? EntryTotals.NONE
                : new EntryTotals(values.number(1, 999_999_999_999_999L), values.largeAmount());
    }

    private NotifiedEntry entry() {
        Direction direction = values.pick(Direction.values());
        boolean reversal = values.below(4) == 0;
        List<MovementCode> codes =
                Stream.of(MovementCode.values())
                        .filter(code -> code.allows(direction, reversal))
                        .toList();
        MovementCode code = values.pick(codes);
        return new NotifiedEntry(
                values.reference(),
                values.largeAmount(),
                direction,
                reversal,
                values.date(),
                values.date(),
                values.reference(),
                code,
                values.reference(),
                values.uetr(),
                values.party(),
                values.party(),
                values.some(0, 10, () -> values.line(140)),
                code == MovementCode.RETURN
                        ? Optional.of(new ReturnInformation(values.uetr(), values.reasonCode()))
                        : Optional.empty());
    }
}
