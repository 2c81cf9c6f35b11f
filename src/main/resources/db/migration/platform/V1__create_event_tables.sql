-- Made in the schema of every active module (the migration's default schema), so that a schema moved is a module moved
-- with its unsent events.

create table outbox (
  id bigint generated always as identity primary key,
  event_id uuid not null,
  lane smallint not null,
  origin integer not null,
  type text not null,
  flow uuid not null,
  occurred_at timestamptz not null default now(),
  payload bytea not null
);
comment on table outbox is 'Events of this module, stored by the transactions that caused them; pruned when handled and old';
comment on column outbox.lane is 'hash(aggregate id) mod 16: the unit of order on the wire';
comment on column outbox.origin is 'the running engine that stored the event';
comment on column outbox.payload is 'JSON in UTF-8';

-- JSON shrinks to a fifth; a server built without lz4 keeps it as it is rather than paying for pglz
do $$
begin
  alter table outbox alter column payload set compression lz4;
exception when feature_not_supported then
  alter table outbox alter column payload set storage external;
end
$$;

create table inbox (
  listener text not null,
  event_id uuid not null,
  item smallint not null,
  handled_at timestamptz not null default now(),
  primary key (listener, event_id, item)
);
comment on table inbox is 'What each listener of this module has handled, stored with the effect: drops repeats';
comment on column inbox.item is 'place in the event''s list when it was delivered in parts, else -1: the whole event';

create table listener_position (
  listener text not null,
  source_module text not null,
  position bigint not null,
  fence bigint not null,
  primary key (listener, source_module)
) with (fillfactor = 50);
comment on column listener_position.position is 'everything at or below this id of the source''s outbox is handled';
comment on column listener_position.fence is 'the lease under which it was written: an owner that lost its lease cannot write any more';

create table parked (
  id bigint generated always as identity primary key,
  listener text not null,
  source_module text not null,
  event_id uuid not null,
  item smallint not null,
  aggregate_id uuid not null,
  version bigint,
  type text not null,
  flow uuid not null,
  payload bytea not null,
  state text not null check (state in ('RETRYING', 'PARKED', 'QUEUED')),
  attempts integer not null,
  next_attempt_at timestamptz not null default now(),
  error text not null,
  since timestamptz not null default now()
);
create index parked_by_aggregate on parked (listener, aggregate_id, id);
comment on table parked is 'Facts whose listener failed, and what came later for their aggregates';
comment on column parked.state is 'RETRYING and PARKED stand first for their aggregate; QUEUED waits behind one';

create table flow (
  id uuid primary key,
  kind text not null,
  opened_at timestamptz not null default now(),
  completed_at timestamptz
);
create index flow_open on flow (id) where completed_at is null;
comment on table flow is 'Causes that publish in several transactions, opened by this module';

create table lease (
  name text primary key,
  owner uuid not null,
  backend integer not null,
  fence bigint not null,
  expires_at timestamptz not null
);
comment on table lease is 'Which process delivers to the listeners of this module';
comment on column lease.backend is 'the server process that took the last heartbeat: when it is gone the lease is free at once';
