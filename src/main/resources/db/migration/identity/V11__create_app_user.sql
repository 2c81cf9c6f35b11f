create table identity.app_user (
    id            uuid primary key,
    -- what is typed to sign in, in lower case
    name          text        not null unique check (name = lower(name)),
    shown_name    text        not null,
    role          text        not null,
    -- Argon2id; absent until the user has chosen a password
    password      text,
    created_at    timestamptz not null,
    created_by    text        not null,
    disabled_at   timestamptz,
    last_seen_at  timestamptz
);
