-- Records taken back: older facts of them are ignored; erased ones never come back.
create table hygiene.tombstone (
    id      uuid    primary key,
    version bigint  not null,
    erased  boolean not null
);
