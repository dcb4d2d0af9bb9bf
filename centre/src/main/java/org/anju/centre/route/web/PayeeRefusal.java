/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.route.web;

import java.util.List;
import org.anju.kernel.Refusal;

/** A payee was typed whose name or wallet has another form. */
final class PayeeRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    PayeeRefusal() {
        super(
                Ground.CONTENT,
                "WALK_PAYEE_WRONG",
                "请填写收款户名（1 至 140 个字）与钱包编号（1 至 34 位字母或数字），或都不填",
                List.of());
    }
}
