-- Who holds a wallet, as the bank has identified him: test data of the sandbox, by which enquiries
-- are answered.

create schema enquiry;

create table enquiry.holder (
    position        bigint generated always as identity primary key,
    wallet          text not null references core.account (number),
    identity_number text not null check (identity_number ~ '^[!-~]{1,35}$'),
    mobile          text check (mobile ~ '^\+[0-9]{1,3}-[0-9]{4,14}$'),
    set_at          timestamptz not null
);

comment on table enquiry.holder is 'The newest row of a wallet holds; a mobile number can change';

create index holder_of_wallet on enquiry.holder (wallet, position);
create index holder_by_identity on enquiry.holder (identity_number);
create index holder_by_mobile on enquiry.holder (mobile);

create trigger holder_is_written_once
    before update or delete or truncate on enquiry.holder
    for each statement execute function core.refuse_change();

create view enquiry.held as
select distinct on (holder.wallet)
       holder.wallet, holder.identity_number, holder.mobile
  from enquiry.holder
 order by holder.wallet, holder.position desc;

comment on view enquiry.held is 'Each wallet with its holder as the bank knows him now';

create table enquiry.fault_rule (
    id        bigint generated always as identity primary key,
    name      text not null,
    remaining integer not null check (remaining >= 0),
    set_at    timestamptz not null
);

comment on column enquiry.fault_rule.remaining is 'How many further enquiries it will befall';
