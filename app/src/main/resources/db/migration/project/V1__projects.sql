create schema project;
grant usage on schema project to shanhe_app, shanhe_analyst;

-- a project of the library (项目); this first cut holds what figures need, the workflow comes with its stages
create table project.project (
    id           bigint generated always as identity primary key,
    project_no   text      not null unique,
    name         text      not null,
    purpose      text      not null,          -- EDUCATION, HEALTH, HOUSING, DRINKING_WATER, INFRASTRUCTURE, INDUSTRY, …
    sector       text,                         -- second tag: 市政 能源 教育 文化 卫生 牧民安居 基层政权 抗灾赈灾
    place        bigint    not null references place.division (code),
    partner      bigint    references partner.partner (id),
    stage        text      not null check (stage in ('PROPOSED', 'IN_LIBRARY', 'UNDER_CONSTRUCTION', 'COMPLETED', 'ACCEPTED', 'HANDED_OVER')),
    started_on   date      not null,
    completed_on date,
    account      bigint    references ledger.account (id),
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint    not null default kernel.scope_account()
);
create index project_by_place on project.project (place, purpose);
grant select, insert, update on project.project to shanhe_app;
grant select on project.project to shanhe_analyst;
alter table project.project enable row level security;
create policy in_scope on project.project to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on project.project for select to shanhe_analyst using (true);
