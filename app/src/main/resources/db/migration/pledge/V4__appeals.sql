-- append-only: the assessed appeal against their grade, and somebody else answers (考核申诉)
create table pledge.assessment_appeal (
    id          bigint generated always as identity primary key,
    assessment  bigint not null references pledge.assessment (id),
    on_day      date   not null,
    grounds     text   not null,
    document    text,
    grade       text   not null check (grade in ('GOOD', 'FAIRLY_GOOD', 'FAIR', 'POOR')),   -- the one appealed against
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);
create index appeal_of_assessment on pledge.assessment_appeal (assessment);

create table pledge.appeal_answer (
    appeal      bigint primary key references pledge.assessment_appeal (id),
    on_day      date   not null,
    reason      text   not null,
    document    text,
    grade       text   not null check (grade in ('GOOD', 'FAIRLY_GOOD', 'FAIR', 'POOR')),   -- the one that holds from now on
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);

grant select, insert on pledge.assessment_appeal, pledge.appeal_answer to shanhe_app;
grant select on pledge.assessment_appeal, pledge.appeal_answer to shanhe_analyst;
alter table pledge.assessment_appeal enable row level security;
alter table pledge.appeal_answer enable row level security;
create policy of_its_assessment on pledge.assessment_appeal to shanhe_app
    using (exists (select from pledge.assessment a where a.id = assessment));
create policy of_its_appeal on pledge.appeal_answer to shanhe_app
    using (exists (select from pledge.assessment_appeal a where a.id = appeal));
create policy analyst on pledge.assessment_appeal for select to shanhe_analyst using (true);
create policy analyst on pledge.appeal_answer for select to shanhe_analyst using (true);
