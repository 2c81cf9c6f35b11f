-- The ranked list: one row a person with every column of the result, and all that a score depends on.
create table scoring.lead (
    person_id     uuid primary key,
    input_version bigint not null,
    revision      integer not null,
    score         smallint not null,
    band          text not null,
    points        text not null,
    first_name    text,
    last_name     text,
    title         text,
    seniority     text not null,
    function      text not null,
    company       text,
    domain        text,
    industry      text,
    employees     integer,
    email         text,
    email_id      uuid,
    email_verdict text,
    phone         text,
    phone_id      uuid,
    linkedin      boolean not null,
    country       text,
    sources       text not null
);

-- Both keys ascend, so that a page can begin behind a place by one comparison of rows.
create index lead_by_rank on scoring.lead ((100 - score), person_id);

-- A verdict that comes after its person finds it here.
create index lead_by_email on scoring.lead (email_id) where email_id is not null;
create index lead_by_phone on scoring.lead (phone_id) where phone_id is not null;
