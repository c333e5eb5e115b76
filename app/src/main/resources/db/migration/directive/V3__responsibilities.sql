-- who answers for a place in which of the five roles, from when until when (责任体系)
create table directive.responsibility (
    id          bigint  generated always as identity primary key,
    place       bigint  not null references place.division (code),
    role        text    not null check (role in ('FIRST', 'MAIN', 'OVERSEER', 'DEPARTMENT', 'HELPER')),
    name        text    not null,                                -- a person, an office or a unit
    posts       text,
    from_on     date    not null,
    to_on       date    check (to_on >= from_on),
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
create index responsibility_by_place on directive.responsibility (place, from_on);
grant select, insert, update (to_on) on directive.responsibility to shanhe_app;
alter table directive.responsibility enable row level security;
create policy in_scope on directive.responsibility for select to shanhe_app using (directive.holds_for(place, null));
create policy entered on directive.responsibility for insert to shanhe_app with check (directive.hosts(place, null));
create policy ended on directive.responsibility for update to shanhe_app using (directive.hosts(place, null)) with check (directive.hosts(place, null));
