/* SPDX-License-Identifier: Apache-2.0 */
package org.anju.centre.settlement;

/**
 * The fence before "not executed" as every order and batch asks it: when nothing more can come of
 * what the bank must not execute any more and has signed after that that it never had.
 */
final class FenceRepository {

    private FenceRepository() {}

    /**
     * Asks whether the fence holds: either the bank has told after the expiry how far its numbers
     * go, and all of them are here and worked; or a date that began after it was compared and
     * agrees, and all dates before it since the order. Of what became of it before its time was
     * over, a later date's book is the last.
     *
     * @param expired selects account, expires_at and since of what the bank signed after its expiry
     *     that it never had; nothing where it did not
     */
    static String isFenced(String expired) {
        return """
        select exists (
            select
              from (%s) f
             where (exists (
                    select
                      from settlement.heard_number h
                     where h.account = f.account and h.at > f.expires_at
                       and h.last_number <= (select coalesce(max(number), 0)
                                               from settlement.arrived_number
                                              where account = f.account)
                       and not exists (select
                                         from settlement.number_gap g
                                        where g.account = f.account
                                          and g.state <> 'CLOSED'
                                          and g.first_number <= h.last_number)
                       and not exists (select
                                         from settlement.inbound_message m
                                        where m.account = f.account
                                          and m.number <= h.last_number
                                          and m.state in ('WAITING', 'PARKED')))
                or exists (
                    select
                      from settlement.bank_day d
                     where d.account = f.account and d.state = 'CHECKED'
                       and d.booking_date > (f.expires_at at time zone 'Asia/Shanghai')::date
                       and not exists (
                           select
                             from settlement.bank_day e
                            where e.account = d.account
                              and e.booking_date >= (f.since at time zone 'Asia/Shanghai')::date
                              and e.booking_date < d.booking_date
                              and e.state <> 'CHECKED'))))
        """
                .formatted(expired);
    }
}
