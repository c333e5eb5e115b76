-- Who may sign in, with which roles and which data scope. Sign-in reads these tables before any scope is known, so they
-- carry no row-level security; only this module's statements touch them, and the analyst reads none of them.
create schema access;
grant usage on schema access to shanhe_app, shanhe_analyst;

-- an account (账号); never deleted, because audit entries name it
create table access.account (
    id            bigint generated always as identity primary key,
    name          text    not null unique check (name = lower(name) and name ~ '^[^[:space:]/]{2,60}$'),
    display       text    not null check (length(display) between 1 and 60),
    password      text    not null,                       -- argon2id
    must_change   boolean not null default false,
    roles         text[]  not null default '{}',
    every_partner boolean not null default false,
    locked        boolean not null default false,
    demo          boolean not null default false,
    second_factor         bytea,                          -- the secret shared with the owner's authenticator
    second_factor_pending bytea,                          -- handed out, not yet confirmed
    second_factor_step    bigint  not null default 0,     -- the last time step used, so that no code works twice
    stamp         bigint  not null default 1,             -- a change of it ends the running sessions
    version       bigint  not null default 1,
    recorded_at   timestamptz not null default now(),
    constraint one_officer_one_role check (
        not roles && array ['SYSTEM_OFFICER', 'SECURITY_OFFICER', 'AUDITOR'] or cardinality(roles) = 1)
);
grant select, insert, update on access.account to shanhe_app;

-- the places an account answers for, each with all that lies in it
create table access.account_place (
    account bigint not null references access.account (id),
    place   bigint not null,
    primary key (account, place)
);
grant select, insert, delete on access.account_place to shanhe_app;

-- the partners an account sees; the granter passes a partner with its units, as this module does not know the tree
create table access.account_partner (
    account bigint not null references access.account (id),
    partner bigint not null,
    name    text   not null,
    primary key (account, partner)
);
grant select, insert, delete on access.account_partner to shanhe_app;

-- wrong tries to sign in, by name (known or not) and by network address
create table access.attempt (
    key   text        primary key,
    tries integer     not null,
    until timestamptz not null
);
create index attempt_by_end on access.attempt (until);
grant select, insert, update, delete on access.attempt to shanhe_app;

-- kernel.audit linked into a chain (审计链): hash = SM3(hash of the link before || canonical form of the entry)
create table access.audit_link (
    seq   bigint primary key check (seq > 0),
    tx    xid8   not null,
    entry bigint not null unique,
    hash  bytea  not null check (octet_length(hash) = 32)
);
grant select, insert on access.audit_link to shanhe_app;
