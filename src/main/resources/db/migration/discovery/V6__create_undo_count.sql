create table discovery.undo_count (
    id        uuid    primary key,
    import_id uuid    not null,
    version   bigint  not null,
    kept      integer not null,
    removed   integer not null
);

create index undo_count_by_import on discovery.undo_count (import_id);
