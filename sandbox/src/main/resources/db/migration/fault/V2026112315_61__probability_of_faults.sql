-- A fault need not befall every order that fits: the seed and the order decide whether it does.

alter table fault.order_rule
    add column percent integer not null default 100 check (percent between 1 and 100);

comment on column fault.order_rule.percent is
    'Of a hundred orders that fit it befalls so many, chosen by seed, rule and UETR';
