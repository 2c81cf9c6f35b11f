-- In each module's schema: what it takes to go on where it stood when the module, or one that it hears, runs elsewhere.

alter table received add column complete bigint not null default 0;
comment on column received.complete is
  'everything of the lane at or below this place of the source''s outbox is taken in: where to read on when it runs here again';

create table whereabouts (
  single boolean primary key default true check (single),
  state text not null check (state in ('HERE', 'LEAVING', 'LEFT')),
  move uuid not null,
  came_by uuid,
  other text not null,
  since timestamptz not null default now()
);
comment on table whereabouts is 'That this schema was moved; no row while it never was';
comment on column whereabouts.state is 'HERE: it came; LEAVING: it is being copied; LEFT: it is kept, but runs in the other database';
comment on column whereabouts.move is 'the move, the same in both databases';
comment on column whereabouts.came_by is 'the move by which it had come here; null when it was here from the beginning';
comment on column whereabouts.other is 'the database it came from, or goes to';
