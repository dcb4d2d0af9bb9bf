/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account.web;

import java.util.ArrayList;
import java.util.List;
import org.anju.centre.party.IdentityFault;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.protection.Mask;
import org.anju.kernel.RowProblem;
import org.jspecify.annotations.Nullable;

/** What is wrong with a form, field by field, so that all of it is told at once. */
final class FormProblems {

    private final List<RowProblem> problems = new ArrayList<>();

    /** Notes that a field is wrong; its value is shown through the mask. */
    void add(String field, Mask mask, String value, String code, String message) {
        problems.add(new RowProblem(0, field, mask.apply(value), code, message));
    }

    /** The text of a field that must be filled, without the blanks around it; else empty. */
    String required(String field, @Nullable String value) {
        String text = value == null ? "" : value.strip();
        if (text.isEmpty()) {
            add(field, Mask.CLEAR, "", "VALUE_MISSING", field + " 不能为空；请填写后重新提交");
        }
        return text;
    }

    /**
     * The identity number in a field.
     *
     * @throws FormRefusal if there is none; looking up a person asks for nothing else
     */
    static IdentityNumber identity(@Nullable String value) {
        String field = "identity_number";
        FormProblems form = new FormProblems();
        String number = IdentityNumber.normalised(form.required(field, value));
        form.refuseIfAny();
        IdentityNumber.faultOf(number).ifPresent(fault -> form.add(field, number, fault));
        form.refuseIfAny();
        return new IdentityNumber(number);
    }

    private void add(String field, String number, IdentityFault fault) {
        add(field, Mask.IDENTITY, number, fault.code(), fault.mend());
    }

    /**
     * Goes on where nothing is wrong.
     *
     * @throws FormRefusal with all problems where something is
     */
    void refuseIfAny() {
        if (!problems.isEmpty()) {
            throw new FormRefusal(problems);
        }
    }
}
