/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.anju.centre.archive.EvidenceId;
import org.anju.centre.audit.Actor;
import org.anju.centre.instruction.Instruction.EvidenceFile;
import org.anju.centre.instruction.Instruction.Order;
import org.anju.centre.instruction.Instruction.PaymentList;
import org.anju.centre.instruction.Instruction.Prepared;
import org.anju.centre.ledger.RepaymentSplit;
import org.anju.centre.ledger.Slice;
import org.anju.centre.protection.FieldCipher;
import org.anju.centre.protection.FieldLabel;
import org.anju.centre.protection.IndexedField;
import org.anju.centre.settlement.IncomingMoney;
import org.anju.channel.message.AccountId;
import org.anju.channel.message.TransactionParty;
import org.anju.kernel.Cny;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What was instructed, with the other wallet's number encrypted. */
@Repository
class InstructionRepository {

    static final String LOCK =
            """
            select pg_advisory_xact_lock(hashtextextended('instruction:' || :name, 0))
            """;

    static final String ADD =
            """
            insert into instruction.instruction (instruction_id, kind, fen, account, loan, reference,
                   interest_fen, split, party_name, party_number, party_index, party_last4, remark,
                   grounds, evidence_id, evidence_name, evidence_sm3, evidence_bytes, list_id,
                   list_name, list_sm3, list_bytes, list_lines, digest, maker, maker_name, made_at)
            values (:id, :kind, :fen, :account, :loan, :reference,
                   :interest, :split::bigint[], :partyName, :partyNumber, :partyIndex, :partyLast4,
                   :remark, :grounds, :evidence, :evidenceName, :evidenceSm3, :evidenceBytes, :list,
                   :listName, :listSm3, :listBytes, :listLines, :digest, :maker, :makerName, :at)
            """;

    private static final String COLUMNS =
            """
            select i.instruction_id, i.kind, i.fen, i.account, i.loan, i.reference, i.interest_fen,
                   i.split, i.party_name, i.party_number, i.remark, i.grounds, i.evidence_id,
                   i.evidence_name, i.evidence_sm3, i.evidence_bytes, i.list_id, i.list_name,
                   i.list_sm3, i.list_bytes, i.list_lines, i.digest, i.maker, i.maker_name, i.made_at
              from instruction.instruction i
            """;

    static final String FIND =
            COLUMNS
                    + """
                     where i.instruction_id = :id
                    """;

    static final String PAGE =
            COLUMNS
                    + """
                      join instruction.standing s using (instruction_id)
                     where :what = '' or s.what = :what
                     order by i.made_at desc, i.instruction_id desc
                     limit :limit offset :offset
                    """;

    static final String TOTALS =
            """
            select count(*) as total, coalesce(sum(i.fen), 0)::bigint as fen
              from instruction.instruction i
              join instruction.standing s using (instruction_id)
             where :what = '' or s.what = :what
            """;

    // What is expected of a wallet; of which of these the money is says its route's account.
    static final String EXPECTED =
            COLUMNS
                    + """
                      join instruction.standing s using (instruction_id)
                     where i.party_index = :index and i.fen = :fen and s.what = 'APPROVED'
                       and i.kind = any(:kinds::text[])
                     order by i.made_at, i.instruction_id
                    """;

    // Which payments are worth a closer look: most money is expected by no instruction.
    static final String EXPECTED_OF =
            """
            select asked.place
              from unnest(:indexes::bytea[], :fens::bigint[]) with ordinality
                   as asked (party_index, fen, place)
             where exists (select
                             from instruction.instruction i
                             join instruction.standing s using (instruction_id)
                            where i.party_index = asked.party_index and i.fen = asked.fen
                              and s.what = 'APPROVED' and i.kind = any(:kinds::text[]))
             order by asked.place
            """;

    private static final FieldLabel PARTY =
            new FieldLabel("instruction.instruction", "party_number");
    private static final int LAST = 4;

    private final JdbcClient jdbc;
    private final FieldCipher cipher;
    private final StepRepository steps;

    InstructionRepository(JdbcClient jdbc, FieldCipher cipher, StepRepository steps) {
        this.jdbc = jdbc;
        this.cipher = cipher;
        this.steps = steps;
    }

    /** Lets nobody else do the same until the transaction ends. */
    void lock(String name) {
        jdbc.sql(LOCK).param("name", name).query().listOfRows();
    }

    void add(Instruction instruction) {
        Order order = instruction.order();
        Concern concern = order.concern();
        UUID id = instruction.id().value();
        JdbcClient.StatementSpec row =
                jdbc.sql(ADD)
                        .param("id", id)
                        .param("kind", order.kind().name())
                        .param("fen", order.amount().fen())
                        .param("account", concern.account())
                        .param("loan", concern.loan())
                        .param("reference", concern.reference().orElse(null), Types.OTHER)
                        .param("interest", concern.interest().fen())
                        .param("split", concern.split().map(Splits::fen).orElse(null))
                        .param("remark", order.remark())
                        .param("grounds", instruction.grounds())
                        .param("evidence", instruction.evidence().id().value())
                        .param("evidenceName", instruction.evidence().name())
                        .param("evidenceSm3", instruction.evidence().sm3Hex())
                        .param("evidenceBytes", instruction.evidence().bytes())
                        .param("digest", instruction.digest())
                        .param("maker", instruction.prepared().by().number())
                        .param("makerName", instruction.prepared().by().name())
                        .param("at", instruction.prepared().at().atOffset(ZoneOffset.UTC));
        list(party(row, id, order.party().orElse(null)), order.list().orElse(null)).update();
    }

    private static JdbcClient.StatementSpec list(
            JdbcClient.StatementSpec row, @Nullable PaymentList list) {
        EvidenceFile file = list == null ? null : list.file();
        return row.param("list", file == null ? null : file.id().value(), Types.OTHER)
                .param("listName", file == null ? null : file.name(), Types.VARCHAR)
                .param("listSm3", file == null ? null : file.sm3Hex(), Types.VARCHAR)
                .param("listBytes", file == null ? null : file.bytes(), Types.BIGINT)
                .param("listLines", list == null ? null : list.lines(), Types.INTEGER);
    }

    private JdbcClient.StatementSpec party(
            JdbcClient.StatementSpec row, UUID id, @Nullable TransactionParty party) {
        if (party == null) {
            return row.param("partyName", null, Types.VARCHAR)
                    .param("partyNumber", null, Types.BINARY)
                    .param("partyIndex", null, Types.BINARY)
                    .param("partyLast4", null, Types.VARCHAR);
        }
        String number = party.account().number();
        return row.param("partyName", party.name())
                .param("partyNumber", cipher.encrypt(PARTY, id, number))
                .param("partyIndex", index(number))
                .param("partyLast4", number.substring(Math.max(0, number.length() - LAST)));
    }

    /** How a wallet's number is found without being known. */
    byte[] index(String wallet) {
        return cipher.blindIndex(IndexedField.WALLET_NUMBER, wallet);
    }

    Optional<Instruction> find(InstructionId id) {
        return stepped(
                        jdbc.sql(FIND)
                                .param("id", id.value())
                                .query((row, _) -> instruction(row))
                                .list())
                .stream()
                .findFirst();
    }

    Instructions.Page page(@Nullable InstructionState state, Slice slice) {
        String what = state == null ? "" : StepRepository.named(state);
        List<Instruction> found =
                stepped(
                        jdbc.sql(PAGE)
                                .param("what", what)
                                .param("limit", slice.limit())
                                .param("offset", slice.offset())
                                .query((row, _) -> instruction(row))
                                .list());
        return jdbc.sql(TOTALS)
                .param("what", what)
                .query(
                        (row, _) ->
                                new Instructions.Page(
                                        row.getLong("total"), Cny.ofFen(row.getLong("fen")), found))
                .single();
    }

    /** Approved instructions of these kinds that expect this amount of, or to, a wallet. */
    List<Instruction> expected(List<InstructionKind> kinds, byte[] wallet, Cny amount) {
        return stepped(
                jdbc.sql(EXPECTED)
                        .param(
                                "kinds",
                                kinds.stream().map(InstructionKind::name).toArray(String[]::new))
                        .param("index", wallet)
                        .param("fen", amount.fen())
                        .query((row, _) -> instruction(row))
                        .list());
    }

    /**
     * Those payments of which some approved instruction of these kinds expects wallet and amount.
     */
    List<IncomingMoney> expectedOf(List<InstructionKind> kinds, List<IncomingMoney> money) {
        return jdbc.sql(EXPECTED_OF)
                .param("kinds", kinds.stream().map(InstructionKind::name).toArray(String[]::new))
                .param(
                        "indexes",
                        money.stream().map(IncomingMoney::payerWalletIndex).toArray(byte[][]::new))
                .param("fens", money.stream().map(each -> each.amount().fen()).toArray(Long[]::new))
                .query((row, _) -> money.get(row.getInt("place") - 1))
                .list();
    }

    private List<Instruction> stepped(List<Instruction> found) {
        Map<InstructionId, List<InstructionStep>> since =
                steps.of(found.stream().map(Instruction::id).toList());
        return found.stream()
                .map(each -> each.with(since.getOrDefault(each.id(), List.of())))
                .toList();
    }

    private Instruction instruction(ResultSet row) throws SQLException {
        InstructionId id = new InstructionId(row.getObject("instruction_id", UUID.class));
        return new Instruction(
                id,
                new Order(
                        InstructionKind.valueOf(row.getString("kind")),
                        Cny.ofFen(row.getLong("fen")),
                        new Concern(
                                row.getString("account"),
                                row.getString("loan"),
                                Optional.ofNullable(row.getObject("reference", UUID.class)),
                                Cny.ofFen(row.getLong("interest_fen")),
                                split(row.getArray("split"))),
                        party(row, id),
                        row.getString("remark"),
                        list(row)),
                row.getString("grounds"),
                new EvidenceFile(
                        new EvidenceId(row.getObject("evidence_id", UUID.class)),
                        row.getString("evidence_name"),
                        row.getString("evidence_sm3"),
                        row.getLong("evidence_bytes")),
                row.getString("digest"),
                new Prepared(
                        new Actor(row.getString("maker"), row.getString("maker_name")),
                        row.getObject("made_at", OffsetDateTime.class).toInstant()),
                List.of());
    }

    private Optional<TransactionParty> party(ResultSet row, InstructionId id) throws SQLException {
        byte[] number = row.getBytes("party_number");
        return number == null
                ? Optional.empty()
                : Optional.of(
                        new TransactionParty(
                                row.getString("party_name"),
                                AccountId.wallet(cipher.decrypt(PARTY, id.value(), number))));
    }

    private static Optional<PaymentList> list(ResultSet row) throws SQLException {
        UUID id = row.getObject("list_id", UUID.class);
        return id == null
                ? Optional.empty()
                : Optional.of(
                        new PaymentList(
                                new EvidenceFile(
                                        new EvidenceId(id),
                                        row.getString("list_name"),
                                        row.getString("list_sm3"),
                                        row.getLong("list_bytes")),
                                row.getInt("list_lines")));
    }

    private static Optional<RepaymentSplit> split(@Nullable Array parts) throws SQLException {
        return parts == null ? Optional.empty() : Optional.of(Splits.of((Long[]) parts.getArray()));
    }
}
