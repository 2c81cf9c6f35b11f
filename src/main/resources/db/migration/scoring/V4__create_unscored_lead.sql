-- Tombstones: nothing older than this version brings the person back.
create table scoring.unscored_lead (
    person_id     uuid primary key,
    input_version bigint not null,
    revision      integer not null
);
