create schema if not exists policy;
grant usage on schema policy to shanhe_app, shanhe_analyst;

-- every version of a pack that was ever in force, with the files of its own folder (政策包版本)
create table policy.pack (
    name            text        not null,
    version         text        not null,                -- a short hash of its files and those it inherits
    zh              text        not null,
    en              text        not null,
    valid           daterange   not null,                -- the days of business it decides
    inherits        text,
    files           jsonb       not null,                -- text by path
    first_loaded_at timestamptz not null default now(),
    first_loaded_by bigint      not null default kernel.scope_account(),
    primary key (name, version)
);

-- which versions came into force together; the last row is what holds (政策包装载)
create table policy.load (
    id        bigint generated always as identity primary key,
    loaded_at timestamptz not null default now(),
    loaded_by bigint      not null default kernel.scope_account(),
    versions  jsonb       not null                      -- version by name of the pack
);

-- the lines of the packs in force (标准线): by place and year, blank where a value is not verified
create table policy.line (
    pack   text    not null,
    kind   text    not null check (kind in ('NBS_CONSUMPTION', 'REGISTER_NET_INCOME', 'PROVINCIAL', 'MONITORING', 'SUBSISTENCE')),
    place  bigint  not null,                            -- 0 for the nation
    low    bigint  not null,
    high   bigint  not null,
    year   integer not null,
    fen    bigint  check (fen > 0),
    source text    not null,
    primary key (pack, kind, place, year)
);
-- packs belong to no place, so they have no row-level security
grant select, insert on policy.pack, policy.load to shanhe_app;
grant select, insert, delete on policy.line to shanhe_app;
grant select on policy.pack, policy.load, policy.line to shanhe_analyst;
