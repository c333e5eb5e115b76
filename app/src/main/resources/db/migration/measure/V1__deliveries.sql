create schema measure;
grant usage on schema measure to shanhe_app, shanhe_analyst;

-- what reached whom: kind, receiver, quantity with unit, day (帮扶措施落实)
create table measure.delivery (
    id          bigint generated always as identity primary key,
    key         text    not null unique,                 -- idempotency: given by the caller
    kind        text    not null,                        -- code of the pack's catalogue, e.g. TRAINING_CADRE, ROAD, LIVESTOCK_MOVED
    purpose     text    not null,
    receiver    text    not null check (receiver in ('PERSON', 'HOUSEHOLD', 'VILLAGE', 'COUNTY', 'GROUP')),
    household   bigint,
    person      bigint,
    place       bigint  not null references place.division (code),
    partner     bigint  references partner.partner (id),
    project     bigint  references project.project (id),
    quantity    numeric not null check (quantity > 0),
    unit        text    not null,                        -- PERSON, HOUSEHOLD, SESSION, KM, MU, HEAD, STATION, KW, ITEM …
    counting    text    not null check (counting in ('DISTINCT', 'OCCURRENCES')),   -- 人 / 人次
    amount_fen  bigint,
    delivered_on date   not null,
    remark      text,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
create index delivery_by_place on measure.delivery (place, kind, delivered_on);
create index delivery_by_household on measure.delivery (household) where household is not null;
grant select, insert on measure.delivery to shanhe_app;
grant select on measure.delivery to shanhe_analyst;
alter table measure.delivery enable row level security;
create policy in_scope on measure.delivery to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on measure.delivery for select to shanhe_analyst using (true);
