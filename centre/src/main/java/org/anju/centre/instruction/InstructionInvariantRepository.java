/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.instruction;

/** What must hold of settlement instructions, as statements that find what does not. */
final class InstructionInvariantRepository {

    static final String DECIDED_OTHERWISE =
            """
            select format('instruction %s of %s: first step %s by %s, approval %s by %s',
                          i.instruction_id, i.maker, coalesce(s.what, 'none'), coalesce(s.who, '-'),
                          coalesce(p.state, 'none'), coalesce(p.checker, '-'))
              from instruction.instruction i
              left join instruction.step s on s.instruction_id = i.instruction_id and s.ordinal = 1
              left join staff.approval p
                on p.kind = 'SETTLEMENT_INSTRUCTION' and p.case_id = i.instruction_id::text
             where p.digest is distinct from i.digest
                or p.maker is distinct from i.maker
                or p.state is distinct from coalesce(s.what, 'PENDING')
                or (s.what in ('APPROVED', 'REJECTED') and p.checker is distinct from s.who)
                or (s.what = 'APPROVED' and s.who = i.maker)
            """;

    static final String BOOKED_OTHERWISE =
            """
            select format('instruction %s of %s fen: entry %s books %s fen',
                          i.instruction_id, i.fen, s.entry_id, l.fen)
              from instruction.step s
              join instruction.instruction i using (instruction_id)
              left join lateral (select sum(debit_fen) as fen
                                   from ledger.line
                                  where entry_id = s.entry_id) l on true
             where s.entry_id is not null
               and abs(l.fen) is distinct from i.fen
            """;

    // What is paid is booked with the results, what is collected when its money is here as well.
    static final String LISTS_OFF_THEIR_LINES =
            """
            select format('list of instruction %s: %s fen of its lines are executed, %s fen are booked',
                          i.instruction_id, t.fen, coalesce(e.fen, 0))
              from instruction.instruction i
              join instruction.standing s using (instruction_id)
              cross join lateral (select coalesce(sum(fen), 0) as fen
                                    from settlement.batch_line_told
                                   where leg = 'instruction:' || i.instruction_id
                                     and outcome = 'SETTLED') t
              left join lateral (select sum(fen) as fen
                                   from instruction.list_entry
                                  where instruction_id = i.instruction_id) e on true
             where i.list_id is not null
               and (i.kind = 'AGREED_WITHDRAWAL' or s.what = 'BOOKED')
               and t.fen <> coalesce(e.fen, 0)
            """;

    static final String LIST_ENTRIES_OFF =
            """
            select format('instruction %s: entry %s books %s fen, its lines are %s fen',
                          e.instruction_id, e.entry_id, l.fen, e.fen)
              from instruction.list_entry e
              left join lateral (select sum(debit_fen) as fen
                                   from ledger.line
                                  where entry_id = e.entry_id) l on true
             where l.fen is distinct from e.fen
            """;

    // Booked, refused, returned or taken back: nothing of it is to be paid any more.
    static final String HELD_AFTER_THE_END =
            """
            select format('hold %s of %s fen stands, and instruction %s is %s',
                          h.hold_key, h.fen, s.instruction_id, s.what)
              from ledger.hold h
              join instruction.standing s
                on s.instruction_id::text = split_part(split_part(h.hold_key, '/', 1), ':', 2)
             where h.hold_key like 'instruction:%'
               and s.what <> 'APPROVED'
               and not exists (select from ledger.hold_end e where e.hold_key = h.hold_key)
            """;

    private InstructionInvariantRepository() {}
}
