-- Keyed hashes of what was erased: facts collected before the erasure that arrive late stay out.
create table hygiene.erased_identifier (
    hash      uuid        primary key,
    erased_at timestamptz not null
);
