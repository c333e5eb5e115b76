create schema partner;
grant usage on schema partner to shanhe_app, shanhe_analyst;

-- an assisting organisation or one of its units (帮扶单位)
create table partner.partner (
    id          bigint generated always as identity primary key,
    name        text     not null unique,
    short_name  text     not null,
    kind        text     not null check (kind in ('CENTRAL_ENTERPRISE', 'CENTRAL_AGENCY', 'SUBSIDIARY', 'FOUNDATION', 'PROVINCE',
                                                  'ENTERPRISE', 'SOCIAL_ORGANISATION', 'PARTY_BRANCH', 'INSTITUTION', 'INDIVIDUAL')),
    credit_code text unique,
    parent      bigint references partner.partner (id),
    recorded_at timestamptz not null default now()
);
create index partner_by_parent on partner.partner (parent);
grant select, insert, update on partner.partner to shanhe_app;
grant select on partner.partner to shanhe_analyst;
alter table partner.partner enable row level security;
create policy in_scope on partner.partner to shanhe_app
    using ((select kernel.scope_every_partner()) or id = any ((select kernel.scope_partners())::bigint[]));
create policy analyst on partner.partner for select to shanhe_analyst using (true);

-- who assists which place, from when to when (帮扶结对)
create table partner.pairing (
    id          bigint generated always as identity primary key,
    partner     bigint    not null references partner.partner (id),
    responsible bigint references partner.partner (id),           -- the unit that carries it out (责任单位)
    place       bigint    not null references place.division (code),
    kind        text      not null check (kind in ('DESIGNATED', 'COUNTERPART', 'EAST_WEST', 'ENTERPRISE_VILLAGE', 'PARTY_BRANCH', 'HOUSEHOLD')),
    valid       daterange not null,
    recorded_at timestamptz not null default now(),
    unique (partner, place, kind, valid)
);
create index pairing_by_place on partner.pairing (place);
grant select, insert, update on partner.pairing to shanhe_app;
grant select on partner.pairing to shanhe_analyst;
alter table partner.pairing enable row level security;
create policy in_scope on partner.pairing to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high())
           and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])
                or responsible = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on partner.pairing for select to shanhe_analyst using (true);
