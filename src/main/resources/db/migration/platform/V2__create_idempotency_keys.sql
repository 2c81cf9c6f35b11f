-- in each module's schema: creating posts that were sent with an Idempotency-Key, for a day
create table idempotency_key (
    key_hash     bytea primary key,
    request_hash bytea       not null,
    process      uuid        not null,
    created_at   timestamptz not null,
    answer       bytea
);

create index idempotency_key_age on idempotency_key (created_at);
