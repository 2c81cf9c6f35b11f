-- New words wait in the index's list until somebody searches or nothing has come in for a while, instead of whenever autovacuum
-- passes by: in the middle of a bulk import it would merge them again and again.
alter table contacts.person set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_threshold = 2000000000);
alter table contacts.company set (autovacuum_vacuum_insert_threshold = -1, autovacuum_analyze_threshold = 2000000000);

-- Runs as the owner of the tables: the module's role has no right to maintain them.
create function contacts.merge_search_words() returns void
    language plpgsql security definer set search_path = pg_catalog
as $$
begin
    perform gin_clean_pending_list('contacts.person_by_words'::regclass);
    perform gin_clean_pending_list('contacts.company_by_words'::regclass);
    analyze contacts.person;
    analyze contacts.company;
end
$$;
