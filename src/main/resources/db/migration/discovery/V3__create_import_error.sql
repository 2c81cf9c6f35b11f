-- Reasons never quote the file, so nothing here is personal.
create table discovery.import_error (
    import_id uuid    not null,
    position  integer not null,
    row       integer not null,
    field     text,
    reason    text    not null,
    primary key (import_id, position)
);
