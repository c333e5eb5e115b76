-- The industry investment fund (产业投资基金): who subscribed, and each deal from the first lead to the exit.
create table project.subscription (
    id            bigint generated always as identity primary key,
    key           text   not null unique,
    partner       bigint not null references partner.partner (id),
    promised_fen  bigint not null check (promised_fen > 0),
    paid_fen      bigint not null default 0 check (paid_fen >= 0 and paid_fen <= promised_fen),
    grant_id      bigint references ledger.grant (id),               -- what was paid in, in the ledger
    subscribed_on date   not null,
    document      text   not null,
    recorded_at   timestamptz not null default now(),
    recorded_by   bigint not null default kernel.scope_account()
);

create table project.deal (
    id            bigint generated always as identity primary key,
    deal_no       text   not null unique,
    name          text   not null,
    firm          text   not null,                                   -- the enterprise to be invested in
    industry      text,
    partner       bigint references partner.partner (id),            -- who brought it
    place         bigint not null references place.division (code),
    project       bigint references project.project (id),
    account       bigint not null references ledger.account (id),    -- what is invested in it
    wanted_fen    bigint not null check (wanted_fen > 0),
    stage         text   not null default 'LEAD'
                  check (stage in ('LEAD', 'DUE_DILIGENCE', 'DECISION', 'INVESTED', 'POST_INVESTMENT', 'EXIT', 'DROPPED')),
    version       integer not null default 1,
    recorded_at   timestamptz not null default now(),
    recorded_by   bigint not null default kernel.scope_account()
);
create index deal_by_place on project.deal (place, stage);

-- append-only: when a deal took which step, and what shows it
create table project.deal_step (
    id          bigint generated always as identity primary key,
    deal        bigint not null references project.deal (id),
    stage       text   not null,
    taken_on    date   not null,
    evidence    text   not null,
    amount_fen  bigint check (amount_fen > 0),                       -- invested or returned
    transfer    bigint references ledger.transfer (id),
    partner     bigint,
    place       bigint not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);
create index deal_step_of_deal on project.deal_step (deal, id);

-- what the investment brought in a year, as reported
create table project.deal_effect (
    deal        bigint  not null references project.deal (id),
    year        integer not null check (year between 2000 and 2100),
    jobs        integer not null check (jobs >= 0),
    jobs_poor   integer not null check (jobs_poor >= 0 and jobs_poor <= jobs),
    income_fen  bigint  not null check (income_fen >= 0),            -- wages, rents and shares paid to registered households
    households  integer not null check (households >= 0),
    evidence    text    not null,
    partner     bigint,
    place       bigint  not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    primary key (deal, year, recorded_at)
);

grant select, insert on project.subscription, project.deal, project.deal_step, project.deal_effect to shanhe_app;
grant update (paid_fen, grant_id) on project.subscription to shanhe_app;
grant update (stage, version) on project.deal to shanhe_app;
grant select on project.subscription, project.deal, project.deal_step, project.deal_effect to shanhe_analyst;

alter table project.subscription enable row level security;
create policy in_scope on project.subscription to shanhe_app
    using (((select kernel.scope_every_partner()) and (select kernel.scope_places()) @> int8range(0, 1000000000000))
           or partner = any ((select kernel.scope_partners())::bigint[]));
create policy analyst on project.subscription for select to shanhe_analyst using (true);
do $$
declare t text;
begin
    foreach t in array array['deal', 'deal_step', 'deal_effect'] loop
        execute format('alter table project.%I enable row level security', t);
        execute format($policy$create policy in_scope on project.%I to shanhe_app
            using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
                   and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])))$policy$, t);
        execute format('create policy analyst on project.%I for select to shanhe_analyst using (true)', t);
    end loop;
end $$;
