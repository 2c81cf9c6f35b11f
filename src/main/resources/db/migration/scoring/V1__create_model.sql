-- Every version of the points model; the highest is in force. Nothing is ever changed or deleted here.
create table scoring.model (
    version    bigint primary key,
    definition jsonb not null,
    author     text not null,
    created_at timestamptz not null
);
