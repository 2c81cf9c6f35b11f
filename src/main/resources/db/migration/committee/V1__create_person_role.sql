-- What each person's title tells, with what a committee shows of the person; one row a person.
create table committee.person_role (
  person      uuid    primary key,
  version     bigint  not null, -- of the fact it was read from; the greatest there is once the person is erased
  gone        boolean not null, -- a tombstone: id and version alone
  company     uuid,
  first_name  text,
  last_name   text,
  title       text,
  seniority   text,
  function    text,
  buying_role text,
  words       text,             -- those that decided, joined by ';'
  check (not gone or (company is null and first_name is null and last_name is null and title is null))
);

-- Only those who take a part in purchases are looked for by company.
create index person_role_of_company on committee.person_role (company)
  where company is not null and buying_role <> 'NONE';
