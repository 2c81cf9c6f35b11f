-- By what the rows of erased people are known again where no suppressed address or number stands in them: keyed hashes of the
-- name beside a shared address, a number, a domain or a company. They stay for ever.
create table discovery.erased_row (
    mark uuid primary key
);
