create schema indicator;
grant usage on schema indicator to shanhe_app, shanhe_analyst;

-- the rural household-register population of a place in a year, the denominator of the incidence of poverty (农业户籍人口)
create table indicator.population (
    place            bigint      not null references place.division (code),
    year             smallint    not null check (year between 1990 and 2100),
    rural_population bigint      not null check (rural_population > 0),
    source           text        not null,
    places           int8range   not null,              -- the place with all that lies in it
    recorded_at      timestamptz not null default now(),
    recorded_by      bigint      not null default kernel.scope_account(),
    primary key (place, year)
);
grant select, insert, update on indicator.population to shanhe_app;
grant select on indicator.population to shanhe_analyst;
alter table indicator.population enable row level security;
create policy in_scope on indicator.population to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places()));
create policy analyst on indicator.population for select to shanhe_analyst using (true);
