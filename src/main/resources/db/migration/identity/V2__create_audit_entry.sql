create table identity.audit_entry (
    id      bigint generated always as identity primary key,
    at      timestamptz not null,
    actor   text        not null,
    action  text        not null,
    subject text        not null,
    origin  text        not null
);

-- a trail that can be rewritten proves nothing: whoever holds which right, entries are added and read, no more
create function identity.refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'permission denied: the audit trail is only ever added to' using errcode = 'insufficient_privilege';
end
$$;

create trigger audit_entries_never_change
    before update or delete or truncate on identity.audit_entry
    for each statement execute function identity.refuse_change();
