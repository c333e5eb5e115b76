-- A judging of the households of a place by one pack for one day (判定批次).
create table monitoring.judging (
    id          bigint generated always as identity primary key,
    pack        text        not null,
    version     text        not null,                     -- of the pack, as it was in force
    on_day      date        not null,
    place       bigint,                                   -- null for all that its author may see
    account     bigint      not null default kernel.scope_account(),
    started_at  timestamptz not null default clock_timestamp(),
    finished_at timestamptz,
    changed     bigint,                                   -- verdicts that are not what they were
    failed      text
);
grant select, insert, update on monitoring.judging to shanhe_app;

-- the last verdict on a household by each lens of each pack, with the day, the version and the judging it comes from (判定结果)
create table monitoring.verdict (
    household bigint      not null,
    village   bigint      not null,
    pack      text        not null,
    lens      text        not null,
    class     text,                                       -- null: a missing value leaves it open
    score     smallint,                                   -- of the multidimensional measure
    on_day    date        not null,
    version   text        not null,
    judging   bigint      not null references monitoring.judging (id),
    judged_at timestamptz not null default clock_timestamp(),
    primary key (pack, lens, household)
);
create index verdict_by_village on monitoring.verdict (village, pack, lens, class);
grant select, insert, update, delete on monitoring.verdict to shanhe_app;
grant select on monitoring.verdict to shanhe_analyst;
alter table monitoring.verdict enable row level security;
create policy in_scope on monitoring.verdict to shanhe_app
    using (village >= (select kernel.scope_low()) and village < (select kernel.scope_high()) and village <@ (select kernel.scope_places()));
create policy analyst on monitoring.verdict for select to shanhe_analyst using (true);
