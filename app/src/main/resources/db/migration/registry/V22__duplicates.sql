-- Two persons in different households who may be one (疑似重复), found by comparing the whole register; a decision is remembered.
create table registry.duplicate (
    id          bigint      generated always as identity primary key,
    person      bigint      not null,
    other       bigint      not null check (other > person),
    household   bigint      not null,
    other_household bigint  not null,
    village     bigint      not null,
    other_village   bigint  not null,
    score       smallint    not null check (score between 1 and 100),
    grounds     text[]      not null,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'DIFFERENT', 'SAME', 'MERGE')),
    found_at    timestamptz not null default clock_timestamp(),
    decided_by  bigint,
    decided_at  timestamptz,
    reason      text,
    request     bigint references registry.change_request (id),
    unique (person, other)
);
create index duplicate_open on registry.duplicate (score desc, id) where state = 'OPEN';
grant select, insert, update, delete on registry.duplicate to shanhe_app;
alter table registry.duplicate enable row level security;
create policy in_scope on registry.duplicate to shanhe_app
    using (village <@ (select kernel.scope_places()) and other_village <@ (select kernel.scope_places()));
