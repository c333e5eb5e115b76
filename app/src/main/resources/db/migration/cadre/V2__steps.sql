-- a posting from the first step to the last; one who is not yet on post holds on no day
alter table cadre.posting
    add column state      text    not null default 'ON_POST',
    add column direction  text    not null default 'SENT' check (direction in ('SENT', 'RECEIVED')),  -- two-way exchange (双向挂职)
    add column term_from  date,
    add column term_until date,                                       -- the end agreed, which an extension moves
    add column follows    bigint references cadre.posting (id),       -- whom he relieves
    add column key        text unique,
    add column version    integer not null default 1,
    add check (term_until > term_from);
update cadre.posting set state = 'RETURNED' where upper(valid) <= current_date;
create index posting_by_partner on cadre.posting (partner);

-- append-only: what happened to a posting, in the order in which it was recorded
create table cadre.step (
    id          bigint generated always as identity primary key,
    posting     bigint not null references cadre.posting (id),
    action      text   not null,                                      -- code of a step in the policy pack
    on_day      date   not null,
    until_day   date,
    level       text,
    grade       text,
    note        text,
    facts       jsonb  not null default '[]' check (jsonb_typeof(facts) = 'array'),  -- what may become deliveries
    document    text,
    pack        text   not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account(),
    check (until_day >= on_day)
);
create index step_of_posting on cadre.step (posting, id);
grant select, insert on cadre.step to shanhe_app;
grant select on cadre.step to shanhe_analyst;
alter table cadre.step enable row level security;
create policy of_its_posting on cadre.step to shanhe_app
    using (exists (select from cadre.posting p where p.id = posting));
create policy analyst on cadre.step for select to shanhe_analyst using (true);

-- what the sending unit does for him; a difficulty at home only with his consent (后顾之忧)
create table cadre.support (
    id          bigint generated always as identity primary key,
    posting     bigint not null references cadre.posting (id),
    kind        text   not null check (kind in ('ALLOWANCE', 'INSURANCE', 'HEALTH_CHECK', 'FAMILY_DIFFICULTY')),
    on_day      date   not null,
    until_day   date,
    amount_fen  bigint check (amount_fen > 0),
    note        text,
    consent_on  date,
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account(),
    check (kind <> 'FAMILY_DIFFICULTY' or consent_on is not null),
    check (until_day >= on_day)
);
create index support_of_posting on cadre.support (posting, id);
grant select, insert on cadre.support to shanhe_app;
alter table cadre.support enable row level security;
create policy of_its_posting on cadre.support to shanhe_app
    using (exists (select from cadre.posting p where p.id = posting));
