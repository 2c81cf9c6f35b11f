create table discovery.suppression (
    id      uuid    primary key,
    version bigint  not null,
    active  boolean not null
);
