-- One change of the module at a time: its row lock is the turn, its number the version of what is published, its writer tells a
-- process whether others wrote since.
create table hygiene.turn (
    only_one boolean primary key default true check (only_one),
    number   bigint  not null,
    writer   uuid    not null
);

insert into hygiene.turn (number, writer) values (0, '00000000-0000-0000-0000-000000000000');
