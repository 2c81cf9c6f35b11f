-- The people of one company, page by page.
create index person_by_company on contacts.person (company_id, person_id) where company_id is not null;
