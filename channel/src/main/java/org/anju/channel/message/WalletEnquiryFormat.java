/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.channel.message;

import java.util.List;
import java.util.Optional;

/** The XML of {@link WalletEnquiry}, {@code acmt.023.001.02}. */
final class WalletEnquiryFormat implements MessageFormat<WalletEnquiry> {

    private static final String ROOT = "IdVrfctnReq";
    private static final String SUPPLEMENT = "Enquiry";
    private static final String CONSENT = "Cnsnt";
    private static final String ACCOUNT = "Acct";
    private static final String CONTACT = "CtctDtls";

    @Override
    public String definition() {
        return WalletEnquiry.DEFINITION;
    }

    @Override
    public void write(ElementWriter out, WalletEnquiry message) {
        out.element(
                ROOT,
                () -> {
                    new EnquiryAssignment(
                                    message.messageId(),
                                    message.created(),
                                    message.from(),
                                    message.to())
                            .writeQuestion(out);
                    for (EnquiredHolder holder : message.holders()) {
                        out.element("Vrfctn", () -> writeQuestion(out, holder));
                    }
                    out.supplement(SUPPLEMENT, () -> out.flag(CONSENT, message.consent()));
                });
    }

    private static void writeQuestion(ElementWriter out, EnquiredHolder holder) {
        out.text("Id", holder.enquiryId());
        out.element(
                "PtyAndAcctId",
                () -> {
                    out.element("Pty", () -> writeHolder(out, holder));
                    holder.account()
                            .ifPresent(account -> AccountFormat.writeId(out, ACCOUNT, account));
                });
    }

    private static void writeHolder(ElementWriter out, EnquiredHolder holder) {
        out.text("Nm", holder.name());
        out.path(identity(holder.kind()), () -> out.text("Id", holder.identity()));
        holder.mobile().ifPresent(number -> out.element(CONTACT, () -> out.text("MobNb", number)));
    }

    private static List<String> identity(HolderKind kind) {
        return List.of("Id", kind.element(), "Othr");
    }

    @Override
    public WalletEnquiry read(ElementReader in) throws MessageRefusal {
        return in.element(ROOT, WalletEnquiryFormat::readContent);
    }

    private static WalletEnquiry readContent(ElementReader in) throws MessageRefusal {
        EnquiryAssignment assignment = EnquiryAssignment.readQuestion(in);
        List<EnquiredHolder> holders =
                in.repeated(
                        "Vrfctn", 1, WalletEnquiry.HOLDERS_MAX, WalletEnquiryFormat::readQuestion);
        boolean consent = in.supplement(SUPPLEMENT, enquiry -> enquiry.flag(CONSENT));
        return in.made(
                () ->
                        new WalletEnquiry(
                                assignment.messageId(),
                                assignment.created(),
                                assignment.from(),
                                assignment.to(),
                                consent,
                                holders));
    }

    private static EnquiredHolder readQuestion(ElementReader in) throws MessageRefusal {
        String id = in.text("Id", TextRule.REFERENCE);
        return in.element("PtyAndAcctId", asked -> readAsked(asked, id));
    }

    private static EnquiredHolder readAsked(ElementReader in, String id) throws MessageRefusal {
        Holder holder = in.element("Pty", WalletEnquiryFormat::readHolder);
        Optional<AccountId> account =
                in.standsBefore(ACCOUNT)
                        ? Optional.of(AccountFormat.readId(in, ACCOUNT))
                        : Optional.empty();
        return in.made(
                () ->
                        new EnquiredHolder(
                                id,
                                holder.identity().kind(),
                                holder.name(),
                                holder.identity().number(),
                                holder.mobile(),
                                account));
    }

    private static Holder readHolder(ElementReader in) throws MessageRefusal {
        String name = in.text("Nm", TextRule.NAME);
        Identity identity = in.element("Id", WalletEnquiryFormat::readIdentity);
        Optional<String> mobile =
                in.optional(CONTACT, contact -> contact.text("MobNb", TextRule.MOBILE));
        return new Holder(name, identity, mobile);
    }

    private static Identity readIdentity(ElementReader in) throws MessageRefusal {
        HolderKind kind =
                in.standsBefore(HolderKind.ORGANISATION.element())
                        ? HolderKind.ORGANISATION
                        : HolderKind.PERSON;
        return in.path(
                List.of(kind.element(), "Othr"),
                other -> new Identity(kind, other.text("Id", TextRule.REFERENCE)));
    }

    private record Identity(HolderKind kind, String number) {}

    private record Holder(String name, Identity identity, Optional<String> mobile) {}
}
