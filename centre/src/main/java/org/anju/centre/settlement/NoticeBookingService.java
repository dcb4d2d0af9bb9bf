/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.util.List;
import java.util.Optional;
import org.anju.centre.settlement.NoticeRepository.NewNotice;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Offers recorded money to the claimants in their order, and writes down what it became. */
@Service
class NoticeBookingService {

    private final NoticeRepository notices;
    private final List<NoticeClaimant> claimants;
    private final StepListener steps;

    NoticeBookingService(
            NoticeRepository notices, List<NoticeClaimant> claimants, StepListener steps) {
        this.notices = notices;
        this.claimants = List.copyOf(claimants);
        this.steps = steps;
    }

    /** Books a notice that was recorded in the caller's transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    void book(NewNotice notice, OwnAccount wallet) {
        steps.reached(HandlingStep.NOTICE_RECORDED);
        Claim claim = claim(notice.incoming(wallet));
        steps.reached(HandlingStep.NOTICE_CLAIMED);
        notices.addFate(notice.id(), claim);
        steps.reached(HandlingStep.NOTICE_BOOKED);
    }

    private Claim claim(IncomingMoney money) {
        return claimants.stream()
                .map(claimant -> claimant.claim(money))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalStateException("nobody took notice " + money.notice()));
    }
}
