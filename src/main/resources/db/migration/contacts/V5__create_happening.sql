-- What happened to a person beside coming in, which the person's sources tell.
create table contacts.happening (
    happening_id uuid primary key,
    person_id    uuid not null,
    about        uuid not null,
    happened_at  timestamptz not null,
    kind         text not null,
    other_id     uuid,
    import_id    uuid,
    actor        text
);

create index happening_by_person on contacts.happening (person_id, happened_at);
create index happening_by_subject on contacts.happening (about);
