-- Keyed hashes only: the value behind one is nowhere in the database.
create table privacy.suppression (
    id      uuid        primary key,
    kind    text        not null check (kind in ('EMAIL', 'PHONE')),
    version bigint      not null check (version > 0),
    active  boolean     not null,
    since   timestamptz not null,
    reason  text        not null
);

create index suppression_by_age on privacy.suppression (since, id) where active;
