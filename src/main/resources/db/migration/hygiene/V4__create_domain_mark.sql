-- Whether a domain gives addresses to anybody, as verification saw it last; by the hour, so that a repeated verdict writes nothing.
create table hygiene.domain_mark (
    domain       text        primary key,
    seen_in_hour timestamptz not null,
    anybodys     boolean     not null
);
