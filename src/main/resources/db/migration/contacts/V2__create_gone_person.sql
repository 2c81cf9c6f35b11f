-- Tombstones: nothing older than this version brings the person back.
create table contacts.gone_person (
    person_id   uuid primary key,
    version     bigint not null,
    reason      text not null,
    merged_into uuid
);

create index gone_person_by_survivor on contacts.gone_person (merged_into) where merged_into is not null;
