-- A decision either keeps its parts apart or makes one person of them.
alter table hygiene.split rename to decision;
alter table hygiene.split_part rename to decision_part;
alter table hygiene.decision_part rename column split to decision;
alter table hygiene.decision add column merges boolean not null default false;
create index decision_part_of_record on hygiene.decision_part (record);
comment on table hygiene.decision is 'What people decided about who is one person';
comment on column hygiene.decision.merges is 'true: all records of the decision are one person; false: those of different parts never are';
