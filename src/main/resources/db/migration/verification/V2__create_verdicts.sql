-- A verdict is kept while a record uses its address; afterwards the row is a tombstone without the address. Rows change in
-- place when a further record uses the address, so some room is left on each page.
create table verification.email_verdict (
  id         uuid        primary key, -- keyed hash of the address
  version    bigint      not null,
  uses       integer     not null,    -- how many records use it
  address    text,                    -- absent in a tombstone
  verdict    text,
  reasons    text,                    -- joined by ';', most weighty first
  suggestion text,
  mail_hosts text        not null,    -- what name servers said
  checked_at timestamptz not null
) with (fillfactor = 90);

create table verification.phone_verdict (
  id         uuid        primary key, -- keyed hash of the number
  version    bigint      not null,
  uses       integer     not null,
  number     text,                    -- absent in a tombstone
  verdict    text,
  line       text,
  country    text
) with (fillfactor = 90);
