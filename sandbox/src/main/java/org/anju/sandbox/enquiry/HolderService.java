/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** Keeps what the bank knows of holders. */
@Service
class HolderService implements Holders {

    private final HolderRepository repository;
    private final Clock clock;

    HolderService(HolderRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    @Override
    public void set(HolderData holder) {
        if (!repository.add(holder, OffsetDateTime.now(clock))) {
            throw EnquiryRefusal.unknownWallet(holder.wallet());
        }
    }

    @Override
    public List<HolderData> list() {
        return repository.list();
    }

    @Override
    public void fault(EnquiryFault fault, int count) {
        repository.add(fault, count, OffsetDateTime.now(clock));
    }

    @Override
    public Map<EnquiryFault, Integer> faults() {
        return repository.faults();
    }

    @Override
    public void clearFaults() {
        repository.deleteFaults();
    }
}
