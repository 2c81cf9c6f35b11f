-- Several processes can work for one module: each holds some of the sixteen lanes.

create table process (
  id uuid primary key,
  backend integer not null,
  expires_at timestamptz not null
);
comment on table process is 'The running processes that would deliver to the listeners of this module';
comment on column process.backend is 'the server process that took the last heartbeat: when it is gone so is the process';

create table lane_lease (
  lane smallint primary key,
  owner uuid not null,
  backend integer not null,
  fence bigint not null,
  expires_at timestamptz not null
) with (fillfactor = 50);
comment on table lane_lease is 'Which process delivers what of a lane to the listeners of this module';
comment on column lane_lease.fence is 'grows with each change of hands';

alter table listener_position add column lane smallint not null default 0;
alter table listener_position drop constraint listener_position_pkey;
insert into listener_position (listener, source_module, lane, position, fence)
  select listener, source_module, other, position, 0 from listener_position, generate_series(1, 15) other;
update listener_position set fence = 0;
alter table listener_position alter column lane drop default;
alter table listener_position add primary key (listener, source_module, lane);
comment on column listener_position.position is 'everything of the lane at or below this id of the source''s outbox is handled';
