-- The same question put to every unit of a level because one of them had the problem (举一反三).
create table supervision.sweep (
    id          bigint  generated always as identity primary key,
    finding     bigint  not null references supervision.finding (id),
    place       bigint  not null references place.division (code),     -- where the problem was found
    partner     bigint  references partner.partner (id),
    category    text    not null,
    question    text    not null,
    asked_on    date    not null,
    due_on      date    not null,
    closed_on   date,
    summary     text,
    key         text    unique,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check (due_on >= asked_on),
    check ((closed_on is null) = (summary is null))
);
create index sweep_of_finding on supervision.sweep (finding);

-- one unit's part of it, answered by the unit; found and fixed are cases (排查)
create table supervision.unit_check (
    id          bigint  generated always as identity primary key,
    sweep       bigint  not null references supervision.sweep (id),
    place       bigint  not null references place.division (code),
    partner     bigint  references partner.partner (id),
    due_on      date    not null,
    answer      text    check (answer in ('NOT_FOUND', 'FOUND', 'FIXED')),
    found       integer check (found >= 0),
    fixed       integer check (fixed >= 0 and fixed <= found),
    text        text,
    answered_on date,
    answered_by bigint,
    finding     bigint  references supervision.finding (id),           -- in which what is not fixed is put right
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    unique nulls not distinct (sweep, place, partner),
    check ((answer is null) = (answered_on is null) and (answer is null) = (text is null) and (answer is null) = (found is null)),
    check (case answer when 'NOT_FOUND' then found = 0 when 'FIXED' then found > 0 and fixed = found when 'FOUND' then fixed < found else true end)
);
create index unit_check_by_place on supervision.unit_check (place, due_on);
grant select, insert, update on supervision.sweep, supervision.unit_check to shanhe_app;
grant select on supervision.sweep, supervision.unit_check to shanhe_analyst;
alter table supervision.unit_check enable row level security;
create policy in_scope on supervision.unit_check to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high())
           and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on supervision.unit_check for select to shanhe_analyst using (true);
alter table supervision.sweep enable row level security;
-- whoever is asked sees the question
create policy asked on supervision.sweep for select to shanhe_app
    using ((place <@ (select kernel.scope_places())
            and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])))
           or exists (select from supervision.unit_check c where c.sweep = sweep.id));
create policy asks on supervision.sweep for insert to shanhe_app
    with check (place <@ (select kernel.scope_places())
                and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy sums_up on supervision.sweep for update to shanhe_app
    using (place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on supervision.sweep for select to shanhe_analyst using (true);

-- the level of a place, or so many above it (层级)
create function supervision.level(place bigint, above integer) returns text immutable parallel safe language sql
return (array ['VILLAGE', 'TOWN', 'COUNTY', 'PREFECTURE', 'PROVINCE'])[least(5, above + case when place % 10000000000 = 0 then 5
        when place % 100000000 = 0 then 4 when place % 1000000 = 0 then 3 when place % 1000 = 0 then 2 else 1 end)];
grant execute on function supervision.level(bigint, integer) to shanhe_app;
