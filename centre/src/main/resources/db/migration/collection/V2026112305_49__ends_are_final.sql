-- A remittance that was posted, refused or rejected stays so, whatever the program does.
create function collection.keep_what_has_ended() returns trigger
    language plpgsql security definer set search_path = collection, pg_temp
as $$
begin
    raise exception 'remittance % is % and stays so', old.remittance_id, old.state
        using errcode = 'AN041';
end
$$;
create trigger keep_what_has_ended before update on collection.remittance
    for each row when (old.state in ('POSTED', 'REFUSED', 'REJECTED'))
    execute function collection.keep_what_has_ended();
revoke all on function collection.keep_what_has_ended() from public;
