-- What became of a person's score after the first scoring; kept for 90 days.
create table scoring.score_change (
    person_id     uuid not null,
    revision      integer not null,
    changed_at    timestamptz not null,
    cause         text not null,
    score_before  smallint not null,
    score_after   smallint not null,
    band_before   text not null,
    band_after    text not null,
    model_version bigint not null,
    primary key (person_id, revision)
);

-- Rows come in by time, so a coarse index finds the old ones.
create index score_change_by_time on scoring.score_change using brin (changed_at);
