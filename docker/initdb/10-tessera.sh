#!/bin/bash
# Runs once, when the database server is new: makes the database and the user that Tessera migrates with. It is no superuser;
# what it may do is all that `tessera doctor --sql` asks for.
set -eu
psql -v ON_ERROR_STOP=1 --username "${POSTGRES_USER:-postgres}" --dbname postgres \
  -v password="$(cat /run/secrets/tessera-password)" <<'SQL'
create role tessera login createrole password :'password';
create database tessera encoding 'UTF8' template template0;
grant create on database tessera to tessera;
SQL
