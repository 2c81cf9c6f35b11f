-- In each module's schema: events that came from modules of other processes, stored until the listeners have handled them.
-- A schema moved is so a module moved with its undelivered events, and topics may be short.

create table inbound (
  id bigint generated always as identity primary key,
  event_id uuid not null unique,
  lane smallint not null,
  origin integer not null,
  source_module text not null,
  source_id bigint not null,
  type text not null,
  flow uuid not null,
  occurred_at timestamptz not null,
  stored_at timestamptz not null default now(),
  payload bytea not null
);
comment on table inbound is 'Events of modules that run elsewhere, for the listeners of this one; pruned when handled and old';
comment on column inbound.origin is 'the running engine that stored the event here';
comment on column inbound.source_id is 'its place in the outbox it comes from';

do $$
begin
  alter table inbound alter column payload set compression lz4;
exception when feature_not_supported then
  alter table inbound alter column payload set storage external;
end
$$;

create table received (
  source_module text not null,
  lane smallint not null,
  topic_id uuid not null,
  next_offset bigint not null,
  primary key (source_module, lane)
) with (fillfactor = 50);
comment on table received is 'How far each lane of another module''s topic is taken in: written with what was taken in';
comment on column received.topic_id is 'the topic counted in: one made anew begins at its beginning';

create table sent (
  flow uuid not null,
  lane smallint not null,
  next_offset bigint not null,
  sent_at timestamptz not null default now(),
  primary key (flow, lane)
) with (fillfactor = 70);
create index sent_age on sent (sent_at);
comment on table sent is 'Behind which offset of this module''s topic everything sent of a flow stands, by lane';

create table relay (
  single boolean primary key default true check (single),
  owner uuid not null,
  backend integer not null,
  fence bigint not null,
  expires_at timestamptz not null,
  position bigint not null
) with (fillfactor = 50);
comment on table relay is 'Which process sends what this module publishes to its topic, and how far that has come';
comment on column relay.backend is 'the server process that took the last heartbeat: when it is gone the post is free at once';
comment on column relay.position is 'everything at or below this id of the outbox is acknowledged by Kafka';
