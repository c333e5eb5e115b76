-- Places under special supervision: who is on duty, what was done each week, and the list of problems until none is left (挂牌督战).
create table supervision.watched_place (
    id          bigint  generated always as identity primary key,
    place       bigint  not null references place.division (code),
    since       date    not null,
    until       date,
    document    text    not null,                                      -- the plan of special supervision
    duty_group  text    not null,
    leader      text,
    aim         text,
    ended_for   text,
    key         text    unique,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check (until >= since),
    check ((until is null) = (ended_for is null))
);
create unique index watched_once on supervision.watched_place (place) where until is null;

-- what was done in a week about one of the contents; none is ever changed
create table supervision.watch_week (
    id          bigint  generated always as identity primary key,
    watched     bigint  not null references supervision.watched_place (id),
    week_on     date    not null check (extract(isodow from week_on) = 1),
    content     text    not null,                                      -- WATCH_CONTENT of the pack
    text        text    not null,
    key         text    unique,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
create index watch_week_of_place on supervision.watch_week (watched, week_on);

grant select, insert, update on supervision.watched_place to shanhe_app;
grant select, insert on supervision.watch_week to shanhe_app;
grant select on supervision.watched_place, supervision.watch_week to shanhe_analyst;
alter table supervision.watched_place enable row level security;
create policy in_scope on supervision.watched_place to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places()));
create policy analyst on supervision.watched_place for select to shanhe_analyst using (true);
alter table supervision.watch_week enable row level security;
create policy of_its_place on supervision.watch_week to shanhe_app
    using (exists (select from supervision.watched_place w where w.id = watched));
create policy analyst on supervision.watch_week for select to shanhe_analyst using (true);

-- a problem on the list of a watched place belongs to one of its contents
alter table supervision.finding
    add column watched bigint references supervision.watched_place (id),
    add column content text,
    add constraint watched_by_content check ((watched is null) = (content is null));
create index finding_of_watched on supervision.finding (watched) where watched is not null;
