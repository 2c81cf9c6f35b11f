create table identity.user_session (
    -- SHA-256 of what the cookie holds: the database alone opens no session
    hash       bytea primary key check (octet_length(hash) = 32),
    user_id    uuid        not null references identity.app_user on delete cascade,
    csrf       bytea       not null check (octet_length(csrf) = 32),
    began_at   timestamptz not null,
    seen_at    timestamptz not null,
    origin     text        not null
);

create index user_session_by_user on identity.user_session (user_id);
create index user_session_by_begin on identity.user_session (began_at);
