-- One row for each import; the upload itself lies in the data directory until the import is settled.
create table discovery.file_import (
    id              uuid        primary key,
    -- high half of the ids of its records
    record_prefix   bigint      not null unique,
    status          text        not null
        check (status in ('RECEIVED', 'RUNNING', 'COMPLETED', 'FAILED', 'UNDOING', 'UNDONE')),
    file_name       text        not null,
    content_hash    text        not null,
    size_bytes      bigint      not null,
    mapping         text,
    default_country text,
    received_at     timestamptz not null,
    finished_at     timestamptz,
    flow            uuid        not null,
    undo_flow       uuid,
    description     text,
    columns         text,
    bytes_read      bigint      not null default 0,
    last_row        integer     not null default 0,
    people          integer     not null default 0,
    company_only    integer     not null default 0,
    rejected        integer     not null default 0,
    suppressed      integer     not null default 0,
    errors          integer     not null default 0,
    failure_code    text,
    failure         text
);

create index file_import_by_content on discovery.file_import (content_hash, id);
create index file_import_unsettled on discovery.file_import (received_at) where status in ('RECEIVED', 'RUNNING', 'UNDOING');
