-- People's decisions that records are not one person.
create table hygiene.split (
    id         uuid        primary key,
    decided_at timestamptz not null
);

create table hygiene.split_part (
    split  uuid    not null references hygiene.split on delete cascade,
    record uuid    not null,
    part   integer not null,
    print  bigint,
    primary key (split, record)
);
