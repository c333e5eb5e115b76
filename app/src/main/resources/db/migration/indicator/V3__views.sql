-- a table of figures kept under a name: the question alone, asked anew under the scope of whoever opens it (保存的视图)
create table indicator.view (
    id            bigint        generated always as identity primary key,
    name          text          not null check (name <> '' and length(name) <= 60),
    screen        text          not null check (screen in ('explore', 'quick')),
    query         text          not null check (length(query) <= 4000),
    shared        boolean       not null default false,
    account       bigint        not null default kernel.scope_account(),
    places        int8multirange not null default coalesce(kernel.scope_places(), '{}'),   -- the scope of whoever keeps it
    every_partner boolean       not null default kernel.scope_every_partner(),
    partners      bigint[]      not null default kernel.scope_partners(),
    recorded_at   timestamptz   not null default now(),
    unique (account, name)
);
grant select, insert, update, delete on indicator.view to shanhe_app;
alter table indicator.view enable row level security;
create policy own on indicator.view to shanhe_app using (account = (select kernel.scope_account()));
-- shared with those whose scope lies inside the scope of whoever shares it
create policy shared_inside on indicator.view for select to shanhe_app
    using (shared and (select kernel.scope_places()) <@ places
           and (every_partner or not (select kernel.scope_every_partner()) and (select kernel.scope_partners()) <@ partners));
