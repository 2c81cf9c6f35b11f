create table identity.signing_key (
    id          text primary key,
    public_key  text        not null,
    -- the private part, AES-256-GCM under the installation's secret
    sealed      bytea       not null,
    created_at  timestamptz not null,
    signs_from  timestamptz not null
);
