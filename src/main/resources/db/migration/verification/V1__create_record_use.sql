-- Which address and number each source record uses, as keyed hashes: so that what nothing uses any more can be given up.
create table verification.record_use (
  record  uuid    primary key,
  version bigint  not null, -- of the fact; the greatest there is once the record is erased
  email   uuid,
  phone   uuid,
  gone    boolean not null, -- a tombstone: id and version alone
  check (not gone or (email is null and phone is null))
);
