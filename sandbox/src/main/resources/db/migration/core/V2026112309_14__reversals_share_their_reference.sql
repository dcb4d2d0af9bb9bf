-- A reversal carries the reference of the booking that it undoes; only what is no reversal is
-- unique by it.

alter table core.booking drop constraint booking_reference;

create unique index booking_reference on core.booking (uetr, repetition) where kind <> 'REVERSAL';
