-- Whether whoever imported the file wished that name servers be asked about its addresses.
alter table discovery.file_import add column online boolean not null default false;
