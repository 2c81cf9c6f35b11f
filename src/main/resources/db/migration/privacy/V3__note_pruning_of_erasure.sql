-- when the payloads of handled events, which still told of the person, were gone
alter table privacy.erasure add column pruned_at timestamptz;

create index erasure_unpruned on privacy.erasure (id) where pruned_at is null;
