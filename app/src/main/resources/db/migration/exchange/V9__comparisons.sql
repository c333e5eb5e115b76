-- A department's list held against the register (部门比对): what agrees, what differs, what is missing. The register is never changed by it.
create table exchange.comparison (
    id          bigint generated always as identity primary key,
    account     bigint      not null default kernel.scope_account(),
    department  text        not null,
    data_on     date        not null,                                   -- the day the department's data are of
    file        text        not null,
    sha256      text        not null,
    rows        integer     not null,
    compared_at timestamptz not null default clock_timestamp()
);
create table exchange.compared (
    id         bigint generated always as identity primary key,
    comparison bigint  not null references exchange.comparison (id),
    account    bigint  not null default kernel.scope_account(),
    row        integer not null,
    place      bigint,                                                  -- null: nobody in the register was found
    household  bigint,
    person     bigint,
    name       text,
    field      text    not null,
    theirs     text,
    ours       text,
    outcome    text    not null check (outcome in ('AGREES', 'DIFFERS', 'MISSING'))
);
create index compared_in_order on exchange.compared (comparison, outcome, id);
grant select, insert on exchange.comparison, exchange.compared to shanhe_app;
grant usage on all sequences in schema exchange to shanhe_app;
alter table exchange.comparison enable row level security;
create policy mine on exchange.comparison to shanhe_app
    using (account = (select nullif(kernel.scope_account(), 0)) or (select kernel.scope_places()) = '{[0,1000000000000)}'::int8multirange);
alter table exchange.compared enable row level security;
create policy in_scope on exchange.compared to shanhe_app
    using (case when place is null then account = (select nullif(kernel.scope_account(), 0)) else place <@ (select kernel.scope_places()) end);
