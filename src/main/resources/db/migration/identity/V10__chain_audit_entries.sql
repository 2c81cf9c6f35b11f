-- Each entry carries a keyed hash of itself and of the hash before it: an entry changed, removed or put in between breaks all
-- that follow. Entries made before have none.
alter table identity.audit_entry add column hash bytea;

-- The end of the chain: who adds an entry holds this row, so that no two follow the same one. It also tells when the last
-- entries were removed.
create table identity.audit_end (
    single boolean primary key default true check (single),
    hash   bytea   not null
);

insert into identity.audit_end (hash) values (''::bytea);
