/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The XML of {@link SystemEvent}, {@code admi.004.001.02}. Its parameters have no names; they are
 * the account's number, its last notice's number, the scheme of the account's number and, where the
 * bank's day starts or closes, the booking date.
 */
final class SystemEventFormat implements MessageFormat<SystemEvent> {

    private static final List<String> EVENT = List.of("SysEvtNtfctn", "EvtInf");
    private static final String PARAMETER = "EvtParam";

    @Override
    public String definition() {
        return SystemEvent.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, SystemEvent message) {
        out.path(
                EVENT,
                () -> {
                    out.code("EvtCd", message.code());
                    out.text(PARAMETER, message.account().number());
                    out.number(PARAMETER, message.lastSequence());
                    out.code(PARAMETER, message.account().scheme());
                    message.businessDate().ifPresent(date -> out.date(PARAMETER, date));
                    out.time("EvtTm", message.eventTime());
                });
    }

    @Override
    public SystemEvent read(ElementReader in) throws MessageRefusal {
        return in.path(EVENT, SystemEventFormat::readEvent);
    }

    private static SystemEvent readEvent(ElementReader in) throws MessageRefusal {
        SystemEventCode code = in.code("EvtCd", SystemEventCode.class);
        String number = in.text(PARAMETER, TextRule.ACCOUNT_NUMBER);
        long lastSequence = in.number(PARAMETER);
        AccountId account = new AccountId(in.code(PARAMETER, AccountScheme.class), number);
        Optional<LocalDate> businessDate =
                code.isDayEvent() ? Optional.of(in.date(PARAMETER)) : Optional.empty();
        OffsetDateTime eventTime = in.time("EvtTm");
        return in.made(() -> new SystemEvent(code, account, lastSequence, eventTime, businessDate));
    }
}
