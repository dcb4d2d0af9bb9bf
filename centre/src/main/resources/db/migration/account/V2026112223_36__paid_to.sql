-- To which month a personal account is paid (缴至年月). A narrow table of its own with room in its pages:
-- it moves every month, for whole employers at once, while the account itself hardly ever does.
create table account.paid_to (
    -- Written only from rows of account.personal_account; a reference would look each one up again.
    account_no text primary key,
    month      date not null check (extract(day from month) = 1)
) with (fillfactor = 50);

grant select, insert on account.paid_to to anju_app;
grant update (month) on account.paid_to to anju_app;
grant select on account.paid_to to anju_read;
