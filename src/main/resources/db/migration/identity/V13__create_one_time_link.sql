create table identity.one_time_link (
    -- with a code of the installation's secret behind it the id is the link: the database alone opens nothing
    id       uuid primary key,
    -- absent for the link that makes the first administrator
    user_id  uuid references identity.app_user on delete cascade,
    made_at  timestamptz not null,
    made_by  text        not null,
    ends_at  timestamptz not null,
    used_at  timestamptz
);

create index one_time_link_by_user on identity.one_time_link (user_id);
