-- Each start of the bank and the seed of its chance.

create schema seed;

create table seed.start (
    number     bigint generated always as identity primary key,
    seed       bigint not null,
    started_at timestamptz not null
);

comment on column seed.start.number is 'Counts the starts: the same seed gives other ids on each';
