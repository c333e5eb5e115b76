-- A what-if as it was asked (政策推演), and the households it would judge otherwise, so that they can be looked through. It is its author's alone and
-- goes with the author's next what-if after a day; nothing of it is in force.
create table monitoring.trial (
    id       bigint generated always as identity primary key,
    account  bigint      not null default kernel.scope_account(),
    pack     text        not null,
    version  text        not null,
    asked    jsonb       not null,
    asked_at timestamptz not null default clock_timestamp()
);
create index trial_by_account on monitoring.trial (account, asked_at);

create table monitoring.trial_household (
    trial     bigint  not null references monitoring.trial (id) on delete cascade,
    household bigint  not null,                          -- no key: an undone import takes its households away
    village   bigint  not null,
    members   integer not null,
    cause     text,
    was       text    not null,                          -- a class, NONE, or OPEN while a value is missing
    would     text    not null,
    primary key (trial, household)
);
grant select, insert, delete on monitoring.trial, monitoring.trial_household to shanhe_app;

alter table monitoring.trial enable row level security;
create policy own on monitoring.trial to shanhe_app using (account = (select kernel.scope_account()));
alter table monitoring.trial_household enable row level security;
create policy in_scope on monitoring.trial_household to shanhe_app
    using (village >= (select kernel.scope_low()) and village < (select kernel.scope_high()) and village <@ (select kernel.scope_places()));
