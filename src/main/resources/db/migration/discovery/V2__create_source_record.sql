-- State: L live, U undone, S suppressed, E erased. Only live rows have values; the others are tombstones.
-- No index on the hashes: they are looked for by suppressions and erasures alone, which scan once for a whole batch, and
-- random keys would cost each of millions of inserts more than a rare scan costs.
create table discovery.source_record (
    id         uuid    primary key,
    version    integer not null,
    state      "char"  not null,
    employees  integer,
    email_hash uuid,
    phone_hash uuid,
    first_name text,
    last_name  text,
    full_name  text,
    title      text,
    company    text,
    domain     text,
    email      text,
    phone      text,
    phone_e164 text,
    linkedin   text,
    city       text,
    country    text,
    industry   text,
    origins    text
);
