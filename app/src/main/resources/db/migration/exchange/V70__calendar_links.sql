-- A secret address by which an account's calendar reads its deadlines (日历订阅): one for each account, kept by its hash alone, so that who
-- reads this table can subscribe to nothing.
create table exchange.calendar_link (
    account  bigint      primary key default kernel.scope_account(),
    hash     bytea       not null unique,
    language text        not null,
    made_at  timestamptz not null default now(),
    read_at  timestamptz
);
grant select, insert, update, delete on exchange.calendar_link to shanhe_app;
alter table exchange.calendar_link enable row level security;
create policy own on exchange.calendar_link to shanhe_app using (account = (select nullif(kernel.scope_account(), 0)));

-- Whose address it is: a calendar has no session, so nobody's scope is known before this is answered.
create function exchange.calendar_of(asked bytea) returns table (account bigint, language text)
volatile security definer set search_path = exchange language sql
begin atomic
    update exchange.calendar_link l set read_at = now() where l.hash = asked returning l.account, l.language;
end;
revoke execute on function exchange.calendar_of from public;
grant execute on function exchange.calendar_of to shanhe_app;
