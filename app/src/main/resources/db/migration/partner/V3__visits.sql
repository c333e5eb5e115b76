-- what leaders plan to visit and have visited, by post and year; an office holder's name only where the partner enters it (调研督导)
create table partner.visit (
    id          bigint  generated always as identity primary key,
    partner     bigint  not null references partner.partner (id),
    place       bigint  not null references place.division (code),
    year        integer not null check (year between 1990 and 2100),
    post        text    not null,                                      -- 主要负责人, 班子成员 …
    leader      text,
    planned_on  date,
    visited_on  date,
    people      integer check (people > 0),
    purpose     text,
    problems    integer check (problems >= 0),                         -- found while supervising
    note        text,
    key         text    unique,
    version     integer not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check (planned_on is not null or visited_on is not null),
    check (extract(year from coalesce(visited_on, planned_on)) = year)
);
create index visit_by_place on partner.visit (place, visited_on);
create index visit_by_partner on partner.visit (partner, year);
grant select, insert, update on partner.visit to shanhe_app;
grant select on partner.visit to shanhe_analyst;
alter table partner.visit enable row level security;
create policy in_scope on partner.visit to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high())
           and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on partner.visit for select to shanhe_analyst using (true);

-- what a partner and a recipient have signed: letters of designated assistance, counterpart agreements, investments (责任书、协议)
create table partner.agreement (
    id           bigint generated always as identity primary key,
    partner      bigint not null references partner.partner (id),
    place        bigint not null references place.division (code),
    kind         text   not null check (kind in ('LETTER', 'COUNTERPART', 'INVESTMENT', 'OTHER')),
    title        text   not null,
    counterparty text,
    signed_on    date   not null,
    valid        daterange not null,
    document     text,
    capacity_kw  bigint check (capacity_kw > 0),
    amount_fen   bigint check (amount_fen > 0),
    ended_reason text,
    key          text   unique,
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint not null default kernel.scope_account(),
    check (kind = 'INVESTMENT' or capacity_kw is null)
);
create index agreement_by_place on partner.agreement (place);
create index agreement_by_partner on partner.agreement (partner);
grant select, insert, update on partner.agreement to shanhe_app;
grant select on partner.agreement to shanhe_analyst;
alter table partner.agreement enable row level security;
create policy in_scope on partner.agreement to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high())
           and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on partner.agreement for select to shanhe_analyst using (true);

-- honours, cases, innovations, publicity and introduced enterprises, each with its day, its issuer and its paper (荣誉、案例等登记)
create table partner.record (
    id            bigint generated always as identity primary key,
    kind          text   not null check (kind in ('HONOUR', 'CASE', 'INNOVATION', 'PUBLICITY', 'INTRODUCED_FIRM')),
    title         text   not null,
    on_day        date   not null,
    issuer        text,
    partner       bigint not null references partner.partner (id),
    place         bigint references place.division (code),
    document      text,
    note          text,
    invested_fen  bigint check (invested_fen > 0),
    jobs          integer check (jobs >= 0),
    withdrawn_on  date,
    withdrawn_for text,
    key           text   unique,
    recorded_at   timestamptz not null default now(),
    recorded_by   bigint not null default kernel.scope_account(),
    check (kind = 'INTRODUCED_FIRM' or (invested_fen is null and jobs is null)),
    check (kind <> 'INTRODUCED_FIRM' or place is not null),
    check (kind = 'INTRODUCED_FIRM' or issuer is not null),
    check ((withdrawn_on is null) = (withdrawn_for is null))
);
create index record_by_partner on partner.record (partner, kind, on_day);
create index record_by_place on partner.record (place) where place is not null;
grant select, insert, update on partner.record to shanhe_app;
grant select on partner.record to shanhe_analyst;
alter table partner.record enable row level security;
create policy in_scope on partner.record to shanhe_app
    using ((place <@ (select kernel.scope_places()) or (place is null and (partner = any ((select kernel.scope_partners())::bigint[])
                or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on partner.record for select to shanhe_analyst using (true);

-- a file that proves an entry of these registers, under its hash (佐证材料)
create table partner.paper (
    id          bigint generated always as identity primary key,
    record      bigint references partner.record (id),
    agreement   bigint references partner.agreement (id),
    hash        text   not null check (hash ~ '^[0-9a-f]{64}$'),
    name        text   not null,
    bytes       bigint not null check (bytes > 0),
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account(),
    check ((record is null) <> (agreement is null))
);
create unique index paper_once on partner.paper (record, agreement, hash) nulls not distinct;
grant select, insert on partner.paper to shanhe_app;
grant select on partner.paper to shanhe_analyst;
alter table partner.paper enable row level security;
create policy of_its_entry on partner.paper to shanhe_app
    using (exists (select from partner.record r where r.id = record) or exists (select from partner.agreement a where a.id = agreement));
create policy analyst on partner.paper for select to shanhe_analyst using (true);
