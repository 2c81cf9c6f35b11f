create table identity.outgoing_message (
    id         bigint generated always as identity primary key,
    at         timestamptz not null,
    recipient  text        not null,
    kind       text        not null,
    link_id    uuid        not null references identity.one_time_link on delete cascade
);
