create table identity.api_key (
    id           uuid primary key,
    prefix       text        not null unique,
    hash         bytea       not null check (octet_length(hash) = 32),
    name         text        not null,
    scopes       text[]      not null,
    created_at   timestamptz not null,
    created_by   text        not null,
    expires_at   timestamptz,
    revoked_at   timestamptz,
    last_used_at timestamptz,
    version      bigint      not null
);

create index api_key_newest on identity.api_key (created_at desc, id desc);
