-- Own copy of verdicts by the keyed hash of the address or number, as far as they differ from what is presumed: that nobody
-- asked the network about an address, and that a number is valid. Null says what is presumed, from that version on.
create table scoring.verdict (
    address_id uuid primary key,
    version    bigint not null,
    verdict    text
);
