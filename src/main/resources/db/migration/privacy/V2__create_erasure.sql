create table privacy.erasure (
    id           uuid        primary key,
    email        uuid,
    phone        uuid,
    person       uuid,
    requested_at timestamptz not null,
    requested_by text        not null,
    check (num_nonnulls(email, phone, person) = 1)
);

create index erasure_by_age on privacy.erasure (requested_at, id);

create table privacy.erasure_acknowledgement (
    erasure         uuid        not null,
    module          text        not null,
    deleted         integer     not null check (deleted >= 0),
    acknowledged_at timestamptz not null,
    primary key (erasure, module)
);
