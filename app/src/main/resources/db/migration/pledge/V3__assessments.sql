-- a grade somebody above gave for a year: the register of results (考核等次)
create table pledge.grade (
    id          bigint  generated always as identity primary key,
    partner     bigint  references partner.partner (id),
    place       bigint  references place.division (code),
    year        integer not null check (year between 1990 and 2100),
    level       text    not null check (level in ('NATIONAL', 'PROVINCE', 'PREFECTURE', 'COUNTY')),
    what        text    not null,
    grade       text    not null check (grade in ('GOOD', 'FAIRLY_GOOD', 'FAIR', 'POOR')),
    issuer      text    not null,
    on_day      date    not null,
    document    text,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check ((partner is null) <> (place is null)),
    unique nulls not distinct (partner, place, year, level, what)
);
grant select, insert on pledge.grade to shanhe_app;
grant select on pledge.grade to shanhe_analyst;
alter table pledge.grade enable row level security;
create policy in_scope on pledge.grade to shanhe_app
    using (case when place is null then (select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])
                else place <@ (select kernel.scope_places()) and (select kernel.scope_every_partner()) end);
create policy analyst on pledge.grade for select to shanhe_analyst using (true);

-- one party assessed for one year by a scheme of the pack (考核)
create table pledge.assessment (
    id          bigint  generated always as identity primary key,
    scheme      text    not null,
    pack        text    not null,
    title       text    not null,
    year        integer not null check (year between 1990 and 2100),
    place       bigint  not null references place.division (code),
    partner     bigint  references partner.partner (id),
    seed        text    not null,                                 -- of the sample, so that it can be drawn again
    step        text    not null,                                 -- the step that comes next
    score       numeric,
    vetoed      boolean,
    grade       text    check (grade in ('GOOD', 'FAIRLY_GOOD', 'FAIR', 'POOR')),
    frozen_at   timestamptz,
    key         text    unique,
    version     integer not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check ((score is null) = (frozen_at is null)),
    unique nulls not distinct (scheme, year, place, partner)
);
grant select, insert, update (step, score, vetoed, grade, frozen_at, version) on pledge.assessment to shanhe_app;
grant select on pledge.assessment to shanhe_analyst;
alter table pledge.assessment enable row level security;
create policy in_scope on pledge.assessment to shanhe_app
    using (place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on pledge.assessment for select to shanhe_analyst using (true);

-- append-only: who took which step and why (考核步骤)
create table pledge.assessment_step (
    id          bigint generated always as identity primary key,
    assessment  bigint not null references pledge.assessment (id),
    step        text   not null,
    note        text,
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);
create index step_of_assessment on pledge.assessment_step (assessment, id);

-- append-only: what was judged at a step: points of an item, or how many faults were found (评分)
create table pledge.point (
    id          bigint  generated always as identity primary key,
    assessment  bigint  not null references pledge.assessment (id),
    step        text    not null,
    item        text    not null,
    value       numeric not null check (value >= 0),
    reason      text    not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    unique (assessment, step, item)
);

-- the households drawn, by number only; who asks them sees no name (抽样)
create table pledge.sampled (
    assessment  bigint  not null references pledge.assessment (id),
    nth         integer not null,
    village     bigint  not null,
    household   bigint  not null,
    answers     jsonb,
    entered_at  timestamptz,
    entered_by  bigint,
    primary key (assessment, nth)
);

-- frozen: what an item's figures came to and the entries they were made of, without a name (考核取数)
create table pledge.input (
    assessment  bigint  not null references pledge.assessment (id),
    item        text    not null,
    part        text    not null,                                -- the figure, or the target of a letter
    words       text    not null,
    figure      text,                                            -- null: stated by people and accepted
    place       bigint,
    partner     bigint,
    units       bigint[],
    purpose     text,
    from_on     date,
    on_day      date    not null,
    promised    numeric,
    at_most     boolean not null,
    veto        boolean not null,
    weight      numeric not null,
    value       numeric,
    sha256      text    not null,
    entries     jsonb   not null,                                -- [[place, kind, subject, entry, quantity, day], …]
    primary key (assessment, item, part)
);

do $$
declare
    of_assessment text;
begin
    foreach of_assessment in array array['assessment_step', 'point', 'sampled', 'input'] loop
        execute format('grant select, insert on pledge.%I to shanhe_app', of_assessment);
        execute format('grant select on pledge.%I to shanhe_analyst', of_assessment);
        execute format('alter table pledge.%I enable row level security', of_assessment);
        execute format('create policy of_its_assessment on pledge.%I to shanhe_app using (exists (select from pledge.assessment a where a.id = assessment))', of_assessment);
        execute format('create policy analyst on pledge.%I for select to shanhe_analyst using (true)', of_assessment);
    end loop;
end $$;
grant update (answers, entered_at, entered_by) on pledge.sampled to shanhe_app;
