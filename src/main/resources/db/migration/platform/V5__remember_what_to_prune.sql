-- In each module's schema: an erasure asked for all that is handled to be deleted, and not all of it was handled yet.

create table pruning (
  single boolean primary key default true check (single),
  up_to timestamptz not null
);
comment on column pruning.up_to is 'what was stored up to here goes as soon as it is handled, however young';
