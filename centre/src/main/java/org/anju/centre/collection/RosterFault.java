/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.collection;

import org.anju.centre.protection.Mask;
import org.anju.kernel.RowProblem;

/**
 * Why an account on an employer's roster cannot be taken into a remittance; the constant's name is
 * the problem's code.
 */
enum RosterFault {
    /** No base is known: none was told at the opening, and nothing was posted yet. */
    BASE_MISSING("%s（证件尾号 %s）的个人账户没有缴存基数；请改为上传清册并填写其缴存基数"),
    /** The latest base is below the floor of the month. */
    BASE_BELOW_FLOOR("%s（证件尾号 %s）最近的缴存基数低于该月下限 %s 元；请改为上传清册并填写新的缴存基数"),
    /** The latest base is above the cap of the month. */
    BASE_ABOVE_CAP("%s（证件尾号 %s）最近的缴存基数高于该月上限 %s 元；请改为上传清册并填写新的缴存基数");

    private static final String COLUMN = "个人账号";

    private final String message;

    RosterFault(String message) {
        this.message = message;
    }

    /**
     * The problem, at no line of a list, for there is none.
     *
     * @param account the personal account number
     * @param name whose it is; masked here
     * @param identityTail the last four characters of the identity number
     * @param expected which limit is missed; unused where none is
     */
    RowProblem problem(String account, String name, String identityTail, String expected) {
        return new RowProblem(
                0,
                COLUMN,
                account,
                name(),
                message.formatted(Mask.NAME.apply(name), identityTail, expected));
    }
}
