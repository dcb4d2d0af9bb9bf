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

    private InstructionInvariantRepository() {}
}
