-- The server may see which schema it meets, so that it can refuse to serve on another one. Flyway makes its table before
-- the first migration, so this may run at any place in the order.
grant select on flyway_schema_history to voice_app;
