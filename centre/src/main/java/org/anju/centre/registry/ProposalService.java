/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.registry;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.archive.Evidence;
import org.anju.centre.archive.EvidenceKind;
import org.anju.centre.archive.EvidenceStore;
import org.anju.centre.registry.RequestedChange.End;
import org.anju.centre.staff.Approval;
import org.anju.centre.staff.ApprovalRequest;
import org.anju.centre.staff.Approvals;
import org.anju.centre.staff.Post;
import org.anju.centre.staff.SignedIn;
import org.anju.kernel.RowProblem;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Takes what somebody asks to be registered, keeps its papers, and takes it back. */
@Service
class ProposalService {

    private static final int NAME_MAX = 120;

    private final ChangeRepository changes;
    private final DocumentRepository documents;
    private final ChangeCheckService checks;
    private final Approvals approvals;
    private final EvidenceStore evidence;
    private final RegistryTrailService trail;
    private final ProposalMarkService marks;

    ProposalService(
            ChangeRepository changes,
            DocumentRepository documents,
            ChangeCheckService checks,
            Approvals approvals,
            EvidenceStore evidence,
            RegistryTrailService trail,
            ProposalMarkService marks) {
        this.changes = changes;
        this.documents = documents;
        this.checks = checks;
        this.approvals = approvals;
        this.evidence = evidence;
        this.trail = trail;
        this.marks = marks;
    }

    @Transactional
    Document keep(String name, InputStream content, SignedIn who) {
        requireRight(who);
        if (name.isEmpty()
                || name.codePointCount(0, name.length()) > NAME_MAX
                || name.codePoints().anyMatch(Character::isISOControl)) {
            throw refused("材料名称为 1 至 120 个字");
        }
        Evidence kept = evidence.store(EvidenceKind.GROUNDS, content);
        if (kept.bytes() == 0) {
            throw refused("材料为空；请重新选择文件");
        }
        Document document = new Document(kept.id().value(), name, kept.sm3Hex(), kept.bytes());
        documents.add(document, who.number(), marks.now());
        trail.kept(document, who.actor());
        return document;
    }

    private static RegistryRefusal refused(String message) {
        return RegistryRefusal.content(
                List.of(new RowProblem(0, "documents", "", "REGISTRY_DOCUMENT", message)));
    }

    @Transactional
    RequestedChange propose(NewChange asked, SignedIn maker) {
        requireRight(maker);
        changes.lock();
        List<Document> papers = documents.some(asked.documents());
        Optional<RequestedChange> earlier = changes.find(asked.id());
        if (earlier.isPresent()) {
            return same(earlier.get(), asked, papers, maker);
        }
        checks.require(asked, papers.size());
        String digest = marks.digest(asked, papers);
        RequestedChange change =
                new RequestedChange(
                        asked.id(),
                        asked.change(),
                        papers,
                        asked.grounds(),
                        digest,
                        maker.actor(),
                        marks.now(),
                        Optional.empty());
        changes.add(change);
        approvals.request(
                new ApprovalRequest(
                        RequestedChange.APPROVAL,
                        asked.id().toString(),
                        digest,
                        ChangeWords.title(asked.change())),
                maker);
        trail.moved(change, ChangeState.SUBMITTED, maker.actor());
        return change;
    }

    // A form that is sent twice hands its papers in twice: the same bytes under other identifiers.
    private RequestedChange same(
            RequestedChange earlier, NewChange asked, List<Document> papers, SignedIn maker) {
        boolean samePapers = contents(earlier.documents()).equals(contents(papers));
        if (samePapers
                && earlier.digest().equals(marks.digest(asked, earlier.documents()))
                && earlier.maker().number().equals(maker.number())) {
            return earlier;
        }
        throw RegistryRefusal.idUsed(earlier.id());
    }

    private static List<String> contents(List<Document> papers) {
        return papers.stream().map(paper -> paper.name() + " " + paper.sm3()).toList();
    }

    @Transactional
    RequestedChange withdraw(ChangeId id, SignedIn maker) {
        UUID approval =
                approvals
                        .latest(RequestedChange.APPROVAL, id.toString())
                        .map(Approval::id)
                        .orElseThrow(() -> RegistryRefusal.unknown(id.toString()));
        approvals.withdraw(approval, maker);
        End end = new End(ChangeState.WITHDRAWN, maker.actor(), "", marks.now());
        boolean ended = changes.end(id, end);
        RequestedChange now = changes.find(id).orElseThrow();
        if (ended) {
            trail.moved(now, ChangeState.WITHDRAWN, maker.actor());
        }
        return now;
    }

    /** A program holds no post, its token is its right; a person must be of the settlement post. */
    private static void requireRight(SignedIn maker) {
        boolean program = maker.posts().isEmpty() && maker.employerAccount() == null;
        if (!program && !maker.holdsAny(Post.SETTLEMENT)) {
            throw RegistryRefusal.notHisToAsk();
        }
    }
}
