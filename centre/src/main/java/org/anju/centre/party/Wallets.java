/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.party;

import java.util.List;
import java.util.Optional;
import org.anju.centre.audit.Actor;

/** Whose e-CNY wallets are whose. A wallet has one owner at a time. */
public interface Wallets {

    /**
     * Registers a wallet as its owner's. A wallet that is the owner's already stays so.
     *
     * @throws PartyRefusal if the number is not of the form in force on the open accounting date,
     *     or the wallet is somebody else's
     */
    void register(WalletOwner owner, WalletNumber number, Actor actor);

    /**
     * Ends an ownership, so that the wallet can be registered as another's.
     *
     * @throws PartyRefusal if the wallet is nobody's
     */
    void release(WalletNumber number, Actor actor);

    /** Whose the wallet is now; empty where it is nobody's, whatever form its number has. */
    Optional<WalletOwner> ownerOf(WalletNumber number);

    /**
     * Whose the wallet is now.
     *
     * @param walletIndex the blind index of its number
     */
    Optional<WalletOwner> ownerOf(byte[] walletIndex);

    /**
     * Whose each of these wallets is now.
     *
     * @param walletIndexes the blind indexes of their numbers
     * @return in the order asked
     */
    List<Optional<WalletOwner>> ownersOf(List<byte[]> walletIndexes);
}
