#!/bin/sh
# Run once by the PostgreSQL image, on a new data folder: both roles, the database, the schema. See docs/deploying.md.
set -eu
psql -v ON_ERROR_STOP=1 -v owner="$(cat /run/secrets/owner)" -v app="$(cat /run/secrets/voice_app)" \
  --username postgres --dbname postgres <<'SQL'
create role voice_owner login password :'owner';
create role voice_app login password :'app';
create database voice owner voice_owner;
\connect voice
create schema voice authorization voice_owner;
SQL
