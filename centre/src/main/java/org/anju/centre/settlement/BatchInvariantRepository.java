/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/** The queries behind the invariants of batches; each yields one text per row that breaks it. */
final class BatchInvariantRepository {

    static final String BATCHES_OFF_THEIR_LINES =
            """
            select format('batch %s of %s lines and %s fen: its lines are %s and %s fen', b.batch_id,
                          b.lines, b.fen, coalesce(l.lines, 0), coalesce(l.fen, 0))
              from settlement.payment_batch b
              left join (select batch_id, count(*) as lines, sum(fen) as fen
                           from settlement.batch_line
                          group by batch_id) l using (batch_id)
             where (b.lines, b.fen) is distinct from (l.lines::integer, l.fen::bigint)
            """;

    static final String BATCHES_OFF_THEIR_RESULTS =
            """
            select format('batch %s counts %s settled lines of %s fen and %s refused ones, its results'
                          || ' say %s, %s fen and %s', b.batch_id, b.settled_lines, b.settled_fen,
                          b.refused_lines, r.settled, r.fen, r.refused)
              from settlement.payment_batch b
              join (select l.batch_id,
                           count(*) filter (where r.settled) as settled,
                           coalesce(sum(l.fen) filter (where r.settled), 0) as fen,
                           count(*) filter (where not r.settled) as refused
                      from settlement.payment_batch
                      left join settlement.batch_line l using (batch_id)
                      left join settlement.batch_line_result r using (batch_id, number)
                     group by l.batch_id) r using (batch_id)
             where (b.settled_lines, b.settled_fen, b.refused_lines)
                   <> (r.settled, r.fen, r.refused)
            """;

    static final String BATCHES_OFF_THEIR_NOTICES =
            """
            select format('batch %s is %s: %s fen are counted as booked, its notices are %s fen, its'
                          || ' settled lines %s fen', b.batch_id, b.state, b.booked_fen,
                          coalesce(m.fen, 0), b.settled_fen)
              from settlement.payment_batch b
              left join (select m.batch_id, sum(n.fen) as fen
                           from settlement.batch_movement m
                           join settlement.notice n using (notice_id)
                          group by m.batch_id) m using (batch_id)
             where b.booked_fen <> coalesce(m.fen, 0)
                or b.state = 'DONE' and b.booked_fen <> b.settled_fen
            """;

    private BatchInvariantRepository() {}
}
