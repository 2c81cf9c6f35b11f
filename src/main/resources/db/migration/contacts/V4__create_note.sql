-- What users wrote about people. A note stands with the person who lives on after merges; "about" is whom it was written about.
-- A deleted note stays as a tombstone without its text.
create table contacts.note (
    note_id    uuid primary key,
    person_id  uuid not null,
    about      uuid not null,
    body       text,
    author     text not null,
    written_at timestamptz not null,
    deleted_at timestamptz
);

create index note_by_person on contacts.note (person_id, written_at);
create index note_by_subject on contacts.note (about);
