-- A verdict is kept while a record uses its address; afterwards the row is a tombstone
-- without the address.
create table verification.email_verdict (
  id         uuid        primary key, -- keyed hash of the address
  version    bigint      not null,
  address    text,                    -- absent in a tombstone
  verdict    text,
  reasons    text,                    -- joined by ';', most weighty first
  suggestion text,
  mail_hosts text        not null,    -- what name servers said
  checked_at timestamptz not null
);

create table verification.phone_verdict (
  id         uuid        primary key, -- keyed hash of the number
  version    bigint      not null,
  number     text,                    -- absent in a tombstone
  verdict    text,
  line       text,
  country    text
);
