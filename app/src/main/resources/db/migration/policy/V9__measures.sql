-- What the packs say of measures, for statements that need the family of a delivery; filled whenever packs are loaded.
create schema if not exists policy;
grant usage on schema policy to shanhe_app, shanhe_analyst;

-- a kind of measure on the days on which a pack allows it (帮扶措施种类)
create table policy.measure_kind (
    pack        text      not null,
    kind        text      not null,
    family      text      not null,
    reported_as text      not null,                     -- the family of the national form, or its own
    development boolean   not null,                     -- 开发式
    unit        text      not null,
    counting    text      not null check (counting in ('DISTINCT', 'OCCURRENCES')),
    purpose     text      not null,
    valid       daterange not null,
    primary key (pack, kind)
);
create index measure_kind_by_kind on policy.measure_kind (kind);

-- the families that answer a cause, a risk or a person's state (因施策)
create table policy.measure_answer (
    pack     text      not null,
    list     text      not null check (list in ('CAUSE', 'RISK', 'STATE')),
    code     text      not null,
    family   text      not null,
    verified boolean   not null,                        -- one of the checked rules, or only proposed
    valid    daterange not null,
    primary key (pack, list, code, family)
);
-- the catalogue belongs to no place, so it has no row-level security
grant select, insert, update, delete on policy.measure_kind, policy.measure_answer to shanhe_app;
grant select on policy.measure_kind, policy.measure_answer to shanhe_analyst;
