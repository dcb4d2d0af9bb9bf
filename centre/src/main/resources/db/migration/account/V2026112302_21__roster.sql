-- What other packages need to read in sets: a roster with the base told at the opening, and employers
-- by name and wallet tail.

create or replace view party.person_key as
    select person_id, identity_type, identity_index, name, identity_tail
      from party.person;

create or replace view account.contributor as
    select a.employer_account, p.identity_index, a.account_no, p.name as person_name, a.state,
           p.identity_type, p.identity_tail, a.base_fen as opening_base_fen
      from account.personal_account a
      join party.person_key p using (person_id);

-- The present wallets of employers, by the last four digits.
create view party.employer_wallet_tail as
    select employer_id, number_tail
      from party.wallet
     where employer_id is not null and owned_until is null;

create view account.employer_named as
    select a.account_no, a.employer_id, e.name
      from account.employer_account a
      join party.employer e using (employer_id);

grant select on party.employer_wallet_tail, account.employer_named to anju_app, anju_read;

-- Searching by the last four characters of an identity number, by the beginning of a name, by the
-- last four digits of a wallet.
create index person_by_identity_tail on party.person (identity_tail);
create index person_by_name on party.person (name text_pattern_ops);
create index wallet_by_tail on party.wallet (number_tail) where owned_until is null;

-- A table that has just been filled by a list of thousands has no statistics until autovacuum comes
-- round; the next list is then planned for a handful of rows. Who filled it may bring them up to date.
grant maintain on party.person, account.personal_account, account.paid_to to anju_app;
