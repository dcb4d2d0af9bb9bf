/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.launcher.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.anju.channel.message.EnquiredHolder;
import org.anju.channel.message.EnquiryFinding;
import org.anju.channel.message.HolderKind;
import org.anju.channel.message.WalletEnquiry;
import org.anju.channel.message.WalletEnquiryAnswer;
import org.anju.channel.message.WireTime;

/** The step that asks whose wallets are whose (acmt.023), and judges the answer (acmt.024). */
final class Enquiries {

    private static final String YES = "yes";

    private final Scene scene;

    Enquiries(Scene scene) {
        this.scene = scene;
    }

    void enquire(Act.Enquire act) {
        How how = How.orRightly(act.how());
        List<EnquiredHolder> holders = new ArrayList<>();
        for (Act.Holder each : act.holders()) {
            holders.add(
                    new EnquiredHolder(
                            scene.id(),
                            HolderKind.PERSON,
                            each.name(),
                            scene.filled(each.identity()),
                            Optional.ofNullable(each.mobile()),
                            Optional.ofNullable(each.wallet())
                                    .map(part -> scene.account(part).account())));
        }
        String id = scene.id();
        scene.send(
                scene.link()
                        .letter(
                                id,
                                new WalletEnquiry(
                                        id,
                                        WireTime.now(scene.clock()),
                                        scene.bank().centre(),
                                        scene.bank().node(),
                                        act.consent(),
                                        holders)),
                how);
        if (how.isTaken()) {
            judge(id, holders, act.holders());
        }
    }

    private void judge(String id, List<EnquiredHolder> asked, List<Act.Holder> wanted) {
        WalletEnquiryAnswer answer =
                scene.await(
                        WalletEnquiryAnswer.class,
                        scene.mark(),
                        told -> told.enquiryMessageId().equals(id),
                        "the answer to the enquiry");
        NotConforming.unlessEqual(asked.size(), answer.findings().size(), "the answered holders");
        for (int at = 0; at < asked.size(); at++) {
            String name = wanted.get(at).name();
            String enquiry = asked.get(at).enquiryId();
            EnquiryFinding finding =
                    answer.findings().stream()
                            .filter(each -> each.enquiryId().equals(enquiry))
                            .findFirst()
                            .orElseThrow(() -> new NotConforming(name + " is not answered"));
            NotConforming.unlessEqual(
                    wanted.get(at).as(), finding.reasonCode().orElse(YES), "the word on " + name);
            NotConforming.unlessEqual(
                    wanted.get(at).found(), finding.found().size(), "the wallets of " + name);
        }
    }
}
