-- What is known of a company, with who told each value, so that one more record can be taken in without reading all.
create table hygiene.company (
    key            bigint primary key,
    name_at        timestamptz,
    industry_at    timestamptz,
    employees_at   timestamptz,
    place_at       timestamptz,
    name_by        uuid,
    industry_by    uuid,
    employees_by   uuid,
    place_by       uuid,
    employees      integer,
    domain         text,
    name           text,
    industry       text,
    city           text,
    country        text
);
