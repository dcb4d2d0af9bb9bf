/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.sandbox.enquiry;

import java.util.List;
import java.util.Optional;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.AccountScheme;
import org.anju.channel.message.EnquiredHolder;
import org.anju.channel.message.EnquiryFinding;
import org.anju.channel.message.HolderKind;
import org.anju.sandbox.core.AccountCondition;
import org.anju.sandbox.core.WalletClass;
import org.springframework.stereotype.Component;

/** Says whether a wallet is somebody's, or which wallets he has; it tells no more than that. */
@Component
class HolderJudge {

    private static final String UNKNOWN_WALLET = "AC01";
    private static final String CLOSED = "AC04";
    private static final String FROZEN = "AC06";
    private static final String NOT_IDENTIFIED = "AG01";
    private static final String NO_MATCH = "BE01";
    private static final String OTHER_IDENTITY = "PI01";
    private static final String OTHER_NAME = "PN01";
    private static final String CLOSE_NAME = "PN02";

    private final HolderRepository holders;

    HolderJudge(HolderRepository holders) {
        this.holders = holders;
    }

    EnquiryFinding judge(EnquiredHolder asked) {
        return asked.account().map(account -> verify(asked, account)).orElseGet(() -> find(asked));
    }

    private EnquiryFinding verify(EnquiredHolder asked, AccountId account) {
        HeldWallet wallet =
                account.scheme() == AccountScheme.ECNY_WALLET
                        ? holders.find(account.number()).orElse(null)
                        : null;
        if (wallet == null) {
            return no(asked, UNKNOWN_WALLET);
        }
        return objection(asked, wallet)
                .map(reason -> no(asked, reason))
                .orElseGet(
                        () ->
                                new EnquiryFinding(
                                        asked.enquiryId(), true, Optional.empty(), List.of()));
    }

    private static Optional<String> objection(EnquiredHolder asked, HeldWallet wallet) {
        if (wallet.condition() == AccountCondition.CLOSED) {
            return Optional.of(CLOSED);
        }
        if (wallet.condition() == AccountCondition.FROZEN) {
            return Optional.of(FROZEN);
        }
        if (!wallet.isIdentified()) {
            return Optional.of(NOT_IDENTIFIED);
        }
        if (!isOfKind(asked.kind(), wallet.walletClass())
                || !asked.identity().equals(wallet.identityNumber())
                || asked.mobile().filter(one -> !one.equals(wallet.mobile())).isPresent()) {
            return Optional.of(OTHER_IDENTITY);
        }
        return nameObjection(asked.name(), wallet.name());
    }

    /** Of a wallet that is not found the bank does not say what of the question was wrong. */
    private EnquiryFinding find(EnquiredHolder asked) {
        List<HeldWallet> all =
                holders.walletsOf(asked.identity(), asked.mobile().orElseThrow()).stream()
                        .filter(wallet -> wallet.condition() != AccountCondition.CLOSED)
                        .filter(wallet -> isOfKind(asked.kind(), wallet.walletClass()))
                        .toList();
        List<HeldWallet> identified = all.stream().filter(HeldWallet::isIdentified).toList();
        if (identified.isEmpty()) {
            return no(asked, all.isEmpty() ? NO_MATCH : NOT_IDENTIFIED);
        }
        return nameObjection(asked.name(), identified.getFirst().name())
                .map(reason -> no(asked, reason))
                .orElseGet(() -> found(asked, identified));
    }

    private static EnquiryFinding found(EnquiredHolder asked, List<HeldWallet> wallets) {
        return new EnquiryFinding(
                asked.enquiryId(),
                true,
                Optional.empty(),
                wallets.stream()
                        .limit(EnquiryFinding.FOUND_MAX)
                        .map(wallet -> AccountId.wallet(wallet.number()))
                        .toList());
    }

    private static Optional<String> nameObjection(String asked, String known) {
        return switch (NameMatch.of(asked, known)) {
            case SAME -> Optional.empty();
            case CLOSE -> Optional.of(CLOSE_NAME);
            case OTHER -> Optional.of(OTHER_NAME);
        };
    }

    private static boolean isOfKind(HolderKind kind, WalletClass walletClass) {
        return (kind == HolderKind.ORGANISATION) == (walletClass == WalletClass.CORPORATE);
    }

    private static EnquiryFinding no(EnquiredHolder asked, String reason) {
        return new EnquiryFinding(asked.enquiryId(), false, Optional.of(reason), List.of());
    }
}
