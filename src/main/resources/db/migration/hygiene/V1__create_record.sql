-- A source record with its values standardised and the keys by which it finds its likes. Wide columns last, so that
-- looking at ids and keys reads little.
create table hygiene.record (
    id           uuid        primary key,
    version      bigint      not null check (version > 0),
    collected_at timestamptz not null,
    identity     bigint      not null,
    email_key    bigint,
    phone_key    bigint,
    name_key     bigint,
    company_key  bigint,
    import_id    uuid        not null,
    person       uuid,
    row_number   integer     not null,
    employees    integer,
    is_person    boolean     not null,
    given        text,
    family       text,
    suffix       text,
    title        text,
    company      text,
    domain       text,
    email        text,
    phone        text,
    linkedin     text,
    city         text,
    country      text,
    industry     text
);

comment on column hygiene.record.identity is 'hash of the folded name';
comment on column hygiene.record.person is 'golden person, where several records make one; a record alone needs no mention';

create index record_by_email on hygiene.record (email_key) where email_key is not null;
create index record_by_phone on hygiene.record (phone_key) where phone_key is not null;
create index record_by_name on hygiene.record (name_key) where name_key is not null;
create index record_by_company on hygiene.record (company_key) where company_key is not null;
create index record_by_person on hygiene.record (person) where person is not null;
