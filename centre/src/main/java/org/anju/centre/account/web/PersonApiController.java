/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import java.time.LocalDate;
import java.util.List;
import org.anju.centre.account.AccountRefusal;
import org.anju.centre.account.PersonalAccountNo;
import org.anju.centre.ledger.Period;
import org.anju.centre.ledger.Slice;
import org.anju.centre.ledger.Statement;
import org.anju.centre.staff.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's account for programs: what it holds and what moved it. */
@RestController
class PersonApiController {

    private final PersonSheetService sheets;

    PersonApiController(PersonSheetService sheets) {
        this.sheets = sheets;
    }

    /**
     * A personal account; the holder is masked.
     *
     * @param next to be handed in as {@code after} for the movements that follow; null at the end
     */
    record PersonAnswer(
            String account,
            String holder,
            String identityTail,
            String employerAccount,
            String employer,
            String state,
            String openedOn,
            @Nullable String closedOn,
            @Nullable String paidTo,
            long balanceFen,
            long heldFen,
            long total,
            List<MovementAnswer> movements,
            @Nullable Long next) {}

    /** One movement, newest first. */
    record MovementAnswer(
            String accountingDate, String summary, long fen, long balanceFen, String entry) {

        static MovementAnswer of(Statement.Line line) {
            return new MovementAnswer(
                    line.date().toString(),
                    line.summary(),
                    line.fen().fen(),
                    line.balance().fen(),
                    line.entry().toString());
        }
    }

    /** One personal account with a part of its movements. */
    @GetMapping("/api/v1/personal-accounts/{number}")
    PersonAnswer account(
            @PathVariable String number,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to,
            @RequestParam(defaultValue = "0") long after,
            @RequestParam(defaultValue = "100") int limit,
            @RequestAttribute SignedIn signedIn) {
        if (!PersonalAccountNo.isValid(number)) {
            throw AccountRefusal.accountForm(number);
        }
        Slice slice = new Slice(after, limit);
        return answer(
                sheets.of(new PersonalAccountNo(number), Period.between(from, to), slice, signedIn),
                slice);
    }

    private static PersonAnswer answer(PersonSheet sheet, Slice slice) {
        var account = sheet.account();
        var statement = sheet.statement();
        long read = slice.offset() + statement.lines().size();
        return new PersonAnswer(
                account.number().value(),
                sheet.holder(),
                sheet.identityTail(),
                account.employerAccount().value(),
                sheet.employer(),
                account.state().code(),
                account.openedOn().toString(),
                account.closedOn() == null ? null : account.closedOn().toString(),
                sheet.paidTo() == null ? null : sheet.paidTo().toString(),
                statement.balance().fen(),
                statement.held().fen(),
                statement.total(),
                statement.lines().stream().map(MovementAnswer::of).toList(),
                read < statement.total() && !statement.lines().isEmpty() ? read : null);
    }
}
