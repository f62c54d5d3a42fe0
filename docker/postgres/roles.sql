-- The roles of Prazo. A superuser runs this with psql on the service's own, empty database, before `prazo migrate`;
-- run again, it sets the passwords anew. They come from the environment, so that no argument list shows them.
\set ON_ERROR_STOP on
\getenv owner_password PRAZO_OWNER_PASSWORD
\getenv app_password PRAZO_APP_PASSWORD
\getenv queue_password PRAZO_QUEUE_PASSWORD
BEGIN;

SELECT format('CREATE ROLE %I', name)
FROM unnest(ARRAY[
  'prazo_app', 'prazo_system', 'prazo_eraser', 'prazo_queue', 'prazo_owner', 'prazo_app_login', 'prazo_queue_login']) AS name
WHERE NOT EXISTS (SELECT FROM pg_roles WHERE rolname = name) \gexec

-- What the migrations grant to; nobody signs in as one of these.
ALTER ROLE prazo_app NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
ALTER ROLE prazo_system NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
ALTER ROLE prazo_eraser NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;
ALTER ROLE prazo_queue NOLOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB;

-- Migrates and creates firms (DATABASE_OWNER_URL). Never given to a process that serves.
ALTER ROLE prazo_owner LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD :'owner_password';
GRANT prazo_system, prazo_eraser TO prazo_owner;
SELECT format('ALTER DATABASE %I OWNER TO prazo_owner', current_database()) \gexec

-- What api and worker sign in as (DATABASE_URL, QUEUE_DATABASE_URL).
ALTER ROLE prazo_app_login LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD :'app_password';
ALTER ROLE prazo_queue_login LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEROLE NOCREATEDB PASSWORD :'queue_password';
GRANT prazo_app TO prazo_app_login;
GRANT prazo_queue TO prazo_queue_login;

-- Nobody else connects. The queue sorts its bulk insertions through temporary tables.
SELECT format('REVOKE ALL ON DATABASE %I FROM PUBLIC', current_database()) \gexec
SELECT format('GRANT CONNECT ON DATABASE %I TO prazo_app_login', current_database()) \gexec
SELECT format('GRANT CONNECT, TEMPORARY ON DATABASE %I TO prazo_queue_login', current_database()) \gexec
COMMIT;
