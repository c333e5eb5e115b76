create schema plan;
grant usage on schema plan to shanhe_app, shanhe_analyst;

-- what is to be done in a year for a village, a household or a person (一村一方案、一户一对策、一人一办法)
create table plan.plan (
    id               bigint generated always as identity primary key,
    subject          text        not null check (subject in ('VILLAGE', 'HOUSEHOLD', 'PERSON')),
    subject_id       bigint      not null,                                -- the village's code, the household's or the person's id
    village          bigint      not null references place.division (code),
    household        bigint      references registry.household (id),
    person           bigint      references registry.person (id),
    year             smallint    not null check (year between 2000 and 2100),
    valid            daterange   not null check (not isempty(valid) and not lower_inf(valid) and not upper_inf(valid)),
    goals            text,                                                -- 帮扶目标
    analysis         text,                                                -- 情况分析
    state            text        not null default 'DRAFT' check (state in ('DRAFT', 'SUBMITTED', 'TOWN_APPROVED', 'APPROVED', 'RETURNED')),
    state_since      timestamptz not null default clock_timestamp(),
    approved_on      date,                                                -- first approved; kept while it is revised
    approved_version integer,
    copied_from      bigint      references plan.plan (id),
    version          integer     not null default 1,
    recorded_at      timestamptz not null default clock_timestamp(),
    recorded_by      bigint      not null default kernel.scope_account(),
    unique (subject, subject_id, year),
    check (case subject when 'VILLAGE' then household is null and person is null and subject_id = village
                        when 'HOUSEHOLD' then household = subject_id and person is null
                        else household is not null and person = subject_id end)
);
create index plan_by_village on plan.plan (village, subject, year);
create index plan_by_state on plan.plan (state, village) where state in ('SUBMITTED', 'TOWN_APPROVED', 'RETURNED');

-- one measure of a plan: what it answers, how much, who, by when (帮扶措施计划)
create table plan.item (
    id               bigint      generated always as identity primary key,
    plan             bigint      not null references plan.plan (id),
    village          bigint      not null,
    position         integer     not null,
    need_list        text        check (need_list in ('CAUSE', 'RISK', 'STATE')),
    need_code        text,                                                -- null: answers no single cause
    kind             text        not null,                                -- of the pack's measure kinds
    quantity         numeric     check (quantity > 0),
    unit             text        not null,
    amount_fen       bigint      check (amount_fen >= 0),
    responsible_kind text        check (responsible_kind in ('CADRE', 'PARTNER', 'OFFICER')),
    responsible      bigint,                                              -- the posting's, the partner's or the account's number
    responsible_name text,
    due_on           date,
    expected         text,                                                -- 预期成效
    details          jsonb       not null default '{}',
    suggested        boolean     not null default false,                  -- proposed by the platform, not yet taken by a person
    removed          boolean     not null default false,                  -- kept for the results that name it
    recorded_at      timestamptz not null default clock_timestamp(),
    check ((need_list is null) = (need_code is null))
);
create index item_by_plan on plan.item (plan, position);
create index item_by_due on plan.item (due_on, village) where not removed;

-- each version that was replaced, with its items (历史版本)
create table plan.past (
    id      bigint    generated always as identity primary key,
    plan    bigint    not null references plan.plan (id),
    village bigint    not null,
    version integer   not null,
    known   tstzrange not null,
    account bigint    not null,
    row     jsonb     not null,
    items   jsonb     not null,
    unique (plan, version)
);

-- the way to approval (审批记录)
create table plan.step (
    id      bigint      generated always as identity primary key,
    plan    bigint      not null references plan.plan (id),
    village bigint      not null,
    version integer     not null,
    action  text        not null check (action in ('SUBMIT', 'WITHDRAW', 'APPROVE', 'RETURN', 'REVISE')),
    state   text        not null,                                         -- the state it led to
    note    text,
    account bigint      not null default kernel.scope_account(),
    at      timestamptz not null default clock_timestamp()
);
create index step_by_plan on plan.step (plan, id);

-- a retried request is answered as the first time (幂等键)
create table plan.request (
    key         text        not null,
    account     bigint      not null default kernel.scope_account(),
    answer      jsonb       not null,
    recorded_at timestamptz not null default clock_timestamp(),
    primary key (account, key)
);

grant select, insert, update on plan.plan, plan.item to shanhe_app;
grant select, insert on plan.past, plan.step, plan.request to shanhe_app;
grant select (id, subject, subject_id, village, household, person, year, valid, state, approved_on, version) on plan.plan to shanhe_analyst;
grant select (id, plan, village, need_list, need_code, kind, quantity, unit, amount_fen, due_on, suggested, removed) on plan.item
    to shanhe_analyst;

do $$
declare t text;
begin
    foreach t in array array['plan', 'item', 'past', 'step'] loop
        execute format('alter table plan.%I enable row level security', t);
        execute format('create policy in_scope on plan.%I to shanhe_app
            using (village >= (select kernel.scope_low()) and village < (select kernel.scope_high()) and village <@ (select kernel.scope_places()))', t);
    end loop;
    foreach t in array array['plan', 'item'] loop
        execute format('create policy analyst on plan.%I for select to shanhe_analyst using (true)', t);
    end loop;
    execute 'alter table plan.request enable row level security';
    execute 'create policy own on plan.request to shanhe_app using (account = (select kernel.scope_account()))';
end $$;
