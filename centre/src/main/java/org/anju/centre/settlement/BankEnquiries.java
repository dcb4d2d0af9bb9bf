/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.anju.centre.ledger.Slice;
import org.anju.centre.staff.SignedIn;
import org.anju.channel.message.TransactionParty;

/**
 * Questions to the bank that order nothing: whose a wallet is (钱包核验, clause 6.2.1.3 b), which
 * wallets somebody has (钱包查找, 6.2.2.3 a), what is in an account (余额查询). Each is signed and kept
 * before it leaves; its answer comes as a message of its own, and without one nothing is known.
 */
public interface BankEnquiries {

    /**
     * Asks about a wallet. The same question again is the one that stands.
     *
     * @throws SettlementRefusal if something of it is missing or of another form, a search has no
     *     consent, its identifier names another question, or who asks may not
     */
    WalletEnquiryView ask(NewWalletEnquiry asked, SignedIn who);

    /** One question about a wallet. */
    Optional<WalletEnquiryView> enquiry(EnquiryId id);

    /** A part of the questions about wallets, the newest first. */
    EnquiryPage enquiries(Slice slice);

    /**
     * What the bank last said, in so many words, of a wallet in a holder's name; an answer that
     * says nothing does not count. Empty where it said nothing.
     */
    Optional<WalletEnquiryView> latest(TransactionParty holder);

    /** The question about each of these wallets that the bank answered last, by their numbers. */
    Map<String, WalletEnquiryView> lastOf(Collection<String> wallets);

    /** Whether the bank confirmed a wallet in a holder's name so shortly ago that it counts now. */
    boolean isVerified(TransactionParty holder, Instant now);

    /**
     * Asks what is in an account of the centre.
     *
     * @throws SettlementRefusal if there is no such account, or who asks may not
     */
    void askBalance(String account, SignedIn who);

    /** Every account of the centre with what is in it, in the order of their ledger accounts. */
    List<OwnBalance> balances();

    /**
     * A part of the questions.
     *
     * @param total how many there are
     */
    record EnquiryPage(long total, List<WalletEnquiryView> enquiries) {

        /** Holds its own copy of the questions. */
        public EnquiryPage {
            enquiries = List.copyOf(enquiries);
        }
    }
}
