-- What every module's policies and writes rest on: the scope of the running transaction and the audit log.
create schema kernel;
grant usage on schema kernel to shanhe_app, shanhe_analyst;

-- The settings are set for one transaction by ScopedTransactionManager; unset (null or '') means: no row.
create function kernel.scope_low() returns bigint stable parallel safe language sql
return nullif(current_setting('shanhe.low', true), '')::bigint;

create function kernel.scope_high() returns bigint stable parallel safe language sql
return nullif(current_setting('shanhe.high', true), '')::bigint;

create function kernel.scope_places() returns int8multirange stable parallel safe language sql
return nullif(current_setting('shanhe.places', true), '')::int8multirange;

create function kernel.scope_every_partner() returns boolean stable parallel safe language sql
return coalesce(current_setting('shanhe.partners', true), '') = '*';

create function kernel.scope_partners() returns bigint[] stable parallel safe language sql
return case when coalesce(current_setting('shanhe.partners', true), '') in ('', '*') then '{}'
            else current_setting('shanhe.partners', true) end::bigint[];

create function kernel.scope_account() returns bigint stable parallel safe language sql
return coalesce(nullif(current_setting('shanhe.account', true), ''), '0')::bigint;

-- Append-only. access links the entries into a hash chain in the order (tx, id) once their transactions have ended.
create table kernel.audit (
    id      bigint generated always as identity primary key,
    tx      xid8        not null default pg_current_xact_id(),
    at      timestamptz not null default clock_timestamp(),
    account bigint      not null default kernel.scope_account(),
    action  text        not null,
    subject text        not null,
    place   bigint,
    detail  jsonb
);
create index audit_in_order on kernel.audit (tx, id);
grant select, insert on kernel.audit to shanhe_app;
