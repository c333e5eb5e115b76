create schema cadre;
grant usage on schema cadre to shanhe_app, shanhe_analyst;

-- a seconded official or resident cadre on a post for a time (干部派驻)
create table cadre.posting (
    id          bigint generated always as identity primary key,
    cadre_no    text      not null,
    name        text      not null,
    kind        text      not null check (kind in ('SECONDED', 'FIRST_SECRETARY', 'RESIDENT_TEAM')),
    post        text      not null,
    place       bigint    not null references place.division (code),
    partner     bigint    references partner.partner (id),
    valid       daterange not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint    not null default kernel.scope_account(),
    unique (cadre_no, place, valid)
);
create index posting_by_place on cadre.posting (place);
grant select, insert, update on cadre.posting to shanhe_app;
grant select on cadre.posting to shanhe_analyst;
alter table cadre.posting enable row level security;
create policy in_scope on cadre.posting to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on cadre.posting for select to shanhe_analyst using (true);
