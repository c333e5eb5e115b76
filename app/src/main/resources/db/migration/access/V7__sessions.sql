-- running sessions (会话), so that a restart signs nobody out; of the cookie only a hash, which opens nothing
create table access.session (
    key     bytea       primary key check (octet_length(key) = 32),
    account bigint      not null references access.account (id),
    stamp   bigint      not null,                         -- of the account at sign-in
    seen_at timestamptz not null default now()
);
create index session_by_time on access.session (seen_at);
grant select, insert, update, delete on access.session to shanhe_app;
