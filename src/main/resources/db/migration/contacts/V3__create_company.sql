-- Companies as users see them.
create table contacts.company (
    company_id uuid primary key,
    version    bigint not null,
    name       text,
    domain     text,
    industry   text,
    employees  integer,
    city       text,
    country    text,
    words      tsvector not null
);

create index company_by_words on contacts.company using gin (words) with (fastupdate = on, gin_pending_list_limit = 262144);

-- Tombstones: nothing older than this version brings the company back.
create table contacts.gone_company (
    company_id uuid primary key,
    version    bigint not null
);
