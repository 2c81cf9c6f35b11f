-- Own copy of verdicts by the keyed hash of the address or number. No address is kept; null is a tombstone.
create table scoring.verdict (
    address_id uuid primary key,
    version    bigint not null,
    verdict    text
);
