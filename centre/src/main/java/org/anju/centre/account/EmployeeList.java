/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.account;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.Optional;
import org.anju.centre.lists.Column;
import org.anju.centre.lists.ListProblems;
import org.anju.centre.lists.ListReader;
import org.anju.centre.lists.ListRow;
import org.anju.centre.party.IdentityFault;
import org.anju.centre.party.IdentityNumber;
import org.anju.centre.party.MobileNumber;
import org.anju.centre.party.PersonDetails;
import org.anju.centre.protection.IndexedField;
import org.anju.centre.protection.Mask;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;

/**
 * The list (开户清册) by which an employer has accounts opened: its columns and what each row needs.
 */
final class EmployeeList {

    static final Column NAME = Column.required("姓名", Mask.NAME);
    static final Column IDENTITY = Column.required("证件号码", Mask.IDENTITY);
    static final Column MOBILE = Column.optional("手机号码", Mask.MOBILE);
    static final Column BASE = Column.optional("缴存基数", Mask.CLEAR);

    private static final ListReader READER = ListReader.of(NAME, IDENTITY, MOBILE, BASE);

    private final LocalDate day;
    private final ContributionLimit limit;

    /**
     * @param day the day on which everybody must be born
     * @param limit the limits within which a base must be
     */
    EmployeeList(LocalDate day, ContributionLimit limit) {
        this.day = day;
        this.limit = limit;
    }

    /** A row that is sound by itself. */
    record Employee(long line, PersonDetails person, @Nullable Cny base) {}

    /** What takes the sound rows. */
    @FunctionalInterface
    interface Taker {

        /**
         * Takes one row.
         *
         * @throws IOException if it cannot be passed on
         */
        void take(Employee employee) throws IOException;
    }

    /** Hands over the sound rows and notes what is wrong with the others. */
    void read(InputStream list, ListProblems problems, Taker taker) throws IOException {
        READER.read(
                list,
                problems,
                row -> {
                    Optional<Employee> employee = employee(row);
                    if (employee.isPresent()) {
                        taker.take(employee.get());
                    }
                });
    }

    /** Looks at every column, so that all that is wrong with a row is told at once. */
    private Optional<Employee> employee(ListRow row) {
        Optional<String> name = name(row);
        Optional<IdentityNumber> identity = identity(row);
        Checked<MobileNumber> mobile = mobile(row);
        Checked<Cny> base = base(row);
        if (name.isEmpty() || identity.isEmpty() || !mobile.sound() || !base.sound()) {
            return Optional.empty();
        }
        PersonDetails person = new PersonDetails(name.get(), identity.get(), mobile.value());
        return Optional.of(new Employee(row.line(), person, base.value()));
    }

    /**
     * A value that may be left out.
     *
     * @param sound false where something wrong was noted
     * @param value null where there is none
     */
    private record Checked<T>(boolean sound, @Nullable T value) {}

    private static Optional<String> name(ListRow row) {
        String name = required(row, NAME);
        if (name.length() > PersonDetails.NAME_MAX) {
            row.refuse(NAME, "NAME_LENGTH", "姓名超过 " + PersonDetails.NAME_MAX + " 个字；请按身份证上的姓名填写");
            return Optional.empty();
        }
        return name.isEmpty() ? Optional.empty() : Optional.of(name);
    }

    private Optional<IdentityNumber> identity(ListRow row) {
        String typed = required(row, IDENTITY);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        String number = IdentityNumber.normalised(typed);
        Optional<IdentityFault> fault = IdentityNumber.faultOf(number, day);
        if (fault.isPresent()) {
            row.refuse(IDENTITY, fault.get().code(), fault.get().mend());
            return Optional.empty();
        }
        return Optional.of(new IdentityNumber(number));
    }

    private static Checked<MobileNumber> mobile(ListRow row) {
        String number = IndexedField.normalised(row.text(MOBILE));
        if (number.isEmpty()) {
            return new Checked<>(true, null);
        }
        if (!MobileNumber.isValid(number)) {
            row.refuse(MOBILE, "MOBILE_FORM", "手机号码不是以 1 开头的 11 位数字；请核对，或留空");
            return new Checked<>(false, null);
        }
        return new Checked<>(true, new MobileNumber(number));
    }

    private Checked<Cny> base(ListRow row) {
        Optional<Cny> base = row.amount(BASE);
        if (base.isEmpty()) {
            return new Checked<>(row.text(BASE).isEmpty(), null);
        }
        if (base.get().compareTo(limit.baseFloor()) < 0) {
            row.refuse(
                    BASE, "BASE_BELOW_FLOOR", "缴存基数低于下限 " + limit.baseFloor() + " 元；请按不低于下限的数额填写");
            return new Checked<>(false, null);
        }
        if (base.get().compareTo(limit.baseCap()) > 0) {
            row.refuse(BASE, "BASE_ABOVE_CAP", "缴存基数高于上限 " + limit.baseCap() + " 元；请按不高于上限的数额填写");
            return new Checked<>(false, null);
        }
        return new Checked<>(true, base.get());
    }

    private static String required(ListRow row, Column column) {
        String value = row.text(column);
        if (value.isEmpty()) {
            row.refuse(column, "VALUE_MISSING", "“" + column.header() + "”不能为空；请填写后重新提交");
        }
        return value;
    }
}
