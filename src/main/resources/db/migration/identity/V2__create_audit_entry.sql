create table identity.audit_entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    subject text        not null,
    origin  text        not null
);

-- a trail that can be rewritten proves nothing: the module may add to it and read it, no more
do $$
declare
    holder text;
begin
    for holder in
        select distinct grantee
        from information_schema.role_table_grants
        where table_schema = 'identity' and table_name = 'audit_entry' and grantee <> current_user
    loop
        execute format('revoke update, delete, truncate on identity.audit_entry from %I', holder);
    end loop;
end
$$;
