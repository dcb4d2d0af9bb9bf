/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.reception;

import java.util.List;
import org.anju.kernel.Refusal;

/** An order about the bank link that this bank cannot carry out; nothing was done. */
public final class ReceptionRefusal extends Refusal {

    private static final long serialVersionUID = 1L;

    private ReceptionRefusal(String code, String sentence) {
        super(Ground.STATE, code, sentence, List.of());
    }

    static ReceptionRefusal sharedDoor() {
        return new ReceptionRefusal(
                "DOOR_SHARED",
                "this bank takes its link on the port of the control API; start it with"
                        + " sandbox.link-port to close the one without the other");
    }
}
