-- What is known of an erasure, and whether discovery has acknowledged it. An acknowledgement waits for the imports that were
-- running, since their uploads may hold the person until they are settled and removed.
create table discovery.erasure (
    id           uuid        primary key,
    email        uuid,
    phone        uuid,
    traced_at    timestamptz,
    deleted      integer     not null default 0,
    flow         uuid,
    acknowledged boolean     not null default false
);
