-- Meetings with their venues, speakers, decisions and commitments, what was assigned and how it went on (会议、决定、交办).
create schema directive;
grant usage on schema directive to shanhe_app, shanhe_analyst;

-- Whether the running account is the host: an authority by its place, a partner by its name.
-- Without a subquery, so that the planner writes it into the statement.
create function directive.hosts(place bigint, partner bigint) returns boolean stable parallel safe language sql
return case when partner is null then place <@ kernel.scope_places()
            else partner = any (kernel.scope_partners())
                 or kernel.scope_every_partner() and kernel.scope_places() @> int8range(0, 1000000000000) end;

-- Whether what a host issues holds for the running account: its own places or partners, or those below.
create function directive.holds_for(place bigint, partner bigint) returns boolean stable parallel safe language sql
return case when partner is null
            then (select kernel.scope_places()) && int8range(place, place + case when place % 10000000000 = 0 then 10000000000 when place % 100000000 = 0 then 100000000
                                                                                 when place % 1000000 = 0 then 1000000 when place % 1000 = 0 then 1000 else 1 end)
            else directive.hosts(place, partner)
                 or exists (select from partner.partner p where p.parent = $2 and p.id = any ((select kernel.scope_partners())::bigint[])) end;

-- Whether one of these places or partners is the running account's.
create function directive.concerns(places bigint[], partners bigint[]) returns boolean stable parallel safe language sql
return partners && (select kernel.scope_partners())::bigint[] or exists (select from unnest(places) p where p <@ (select kernel.scope_places()));

-- At which level an authority or a partner has to act.
create function directive.level(place bigint, partner bigint) returns text stable parallel safe language sql
return case when partner is not null
            then case when exists (select from partner.partner p where p.id = $2 and p.parent is null) then 'HEADQUARTERS' else 'UNIT' end
            when place % 10000000000 = 0 then 'PROVINCE' when place % 100000000 = 0 then 'PREFECTURE' when place % 1000000 = 0 then 'COUNTY'
            when place % 1000 = 0 then 'TOWN' else 'VILLAGE' end;

-- Every two letters that stand side by side, so that a text in Chinese is found by words of two letters or more.
create function directive.bigrams(text text) returns tsvector immutable parallel safe language sql
return array_to_tsvector(array(select distinct b from (select substr(lower(text), i, 2) as b from generate_series(1, length(text) - 1) i) x where b ~ '^\w\w$'));

-- a meeting (会议): held by an authority of a place, or by a partner at a place
create table directive.meeting (
    id          bigint  generated always as identity primary key,
    key         text    not null unique,
    kind        text    not null,                                        -- code list MEETING_KIND
    level       text    not null check (level in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWN', 'VILLAGE', 'HEADQUARTERS', 'UNIT')),
    reach       text    check (reach in ('PROVINCE', 'PREFECTURE', 'COUNTY', 'TOWN', 'VILLAGE')), -- how far down it was heard
    title       text    not null,
    held_on     date    not null,
    place       bigint  not null references place.division (code),       -- whose authority held it, or where a partner did
    partner     bigint  references partner.partner (id),                 -- the partner that held it
    gist        text,
    minute      text,                                                    -- the minute as it was pasted
    hash        text    check (hash ~ '^[0-9a-f]{64}$'),                 -- of the minute's file
    file_name   text,
    places      bigint[] not null default '{}',                          -- of its venues, owners and commitments: they read it too
    partners    bigint[] not null default '{}',
    words       tsvector not null generated always as (directive.bigrams(title || ' ' || coalesce(gist, '') || ' ' || coalesce(minute, ''))) stored,
    version     integer not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
create index meeting_by_day on directive.meeting (held_on, id);
create index meeting_by_words on directive.meeting using gin (words);
grant select, insert, update on directive.meeting to shanhe_app;
grant select (id, kind, level, reach, title, held_on, place, partner, version) on directive.meeting to shanhe_analyst;
alter table directive.meeting enable row level security;
create policy seen on directive.meeting for select to shanhe_app
    using (directive.hosts(place, partner) or directive.concerns(places, partners));
create policy entered on directive.meeting for insert to shanhe_app with check (directive.hosts(place, partner));
create policy kept on directive.meeting for update to shanhe_app
    using (directive.hosts(place, partner)) with check (directive.hosts(place, partner));
create policy analyst on directive.meeting for select to shanhe_analyst using (true);

-- where it was held: the main venue and the branches (主会场、分会场)
create table directive.venue (
    id       bigint  generated always as identity primary key,
    meeting  bigint  not null references directive.meeting (id),
    position integer not null,
    main     boolean not null default false,
    name     text    not null,
    place    bigint  references place.division (code),                   -- null for an office outside the region or a college
    partner  bigint  references partner.partner (id),
    outside  boolean not null default false,                             -- 驻外办事处
    unique (meeting, position)
);
create unique index one_main_venue on directive.venue (meeting) where main;

-- how many of which class of post were there (参会情况)
create table directive.attendance (
    venue    bigint  not null references directive.venue (id),
    post     text    not null,                                           -- code list POST_CLASS
    called   integer check (called >= 0),
    present  integer not null check (present >= 0),
    primary key (venue, post)
);

-- who spoke, in rank (出席、主持、讲话)
create table directive.speaker (
    meeting  bigint  not null references directive.meeting (id),
    position integer not null,
    role     text    not null check (role in ('CHAIR', 'SPEECH', 'WELCOME', 'REPORT', 'REMARKS', 'PRESENT')),
    name     text    not null,
    posts    text,                                                       -- the posts held on the day, as announced
    post     text,                                                       -- code list POST_CLASS
    gist     text,
    primary key (meeting, position)
);

create table directive.agenda (
    meeting  bigint  not null references directive.meeting (id),
    position integer not null,
    item     text    not null,
    primary key (meeting, position)
);

-- what was decided (议定事项)
create table directive.decision (
    id       bigint  generated always as identity primary key,
    meeting  bigint  not null references directive.meeting (id),
    position integer not null,
    text     text    not null,
    unique (meeting, position)
);

-- who committed himself for which place (表态发言)
create table directive.commitment (
    id       bigint  generated always as identity primary key,
    meeting  bigint  not null references directive.meeting (id),
    position integer not null,
    place    bigint  not null references place.division (code),
    name     text    not null,
    posts    text,
    text     text,
    unique (meeting, position)
);
create index commitment_by_place on directive.commitment (place);

do $$
declare t text;
begin
    foreach t in array array['venue', 'speaker', 'agenda', 'decision', 'commitment'] loop
        execute format('grant select, insert, delete on directive.%I to shanhe_app', t);
        execute format('grant select on directive.%I to shanhe_analyst', t);
        execute format('alter table directive.%I enable row level security', t);
        execute format('create policy of_its_meeting on directive.%I for select to shanhe_app using (exists (select from directive.meeting m where m.id = meeting))', t);
        execute format('create policy entered on directive.%I for insert to shanhe_app with check (exists (select from directive.meeting m where m.id = meeting and directive.hosts(m.place, m.partner)))', t);
        execute format('create policy taken_out on directive.%I for delete to shanhe_app using (exists (select from directive.meeting m where m.id = meeting and directive.hosts(m.place, m.partner)))', t);
        execute format('create policy analyst on directive.%I for select to shanhe_analyst using (true)', t);
    end loop;
end $$;
-- names of persons are not for analysis
revoke select on directive.speaker, directive.commitment from shanhe_analyst;
grant select, insert, delete on directive.attendance to shanhe_app;
grant select on directive.attendance to shanhe_analyst;
alter table directive.attendance enable row level security;
create policy of_its_venue on directive.attendance to shanhe_app
    using (exists (select from directive.venue v join directive.meeting m on m.id = v.meeting where v.id = venue))
    with check (exists (select from directive.venue v join directive.meeting m on m.id = v.meeting
                         where v.id = venue and (directive.hosts(m.place, m.partner) or v.place <@ (select kernel.scope_places()))));
create policy analyst on directive.attendance for select to shanhe_analyst using (true);

-- what somebody has to do by a day, out of a decision, of a visit or by itself (交办事项)
create table directive.assignment (
    id           bigint  generated always as identity primary key,
    key          text    not null unique,
    decision     bigint  references directive.decision (id),
    visit        bigint  references partner.visit (id),
    title        text    not null,
    host_place   bigint  not null references place.division (code),      -- who assigned it
    host_partner bigint  references partner.partner (id),
    place        bigint  references place.division (code),               -- who has to do it: an authority of a place
    partner      bigint  references partner.partner (id),                -- or a partner
    office       text,                                                   -- which office of it
    places       bigint[] not null default '{}',                         -- who helps
    partners     bigint[] not null default '{}',
    helpers      text,
    due_on       date,
    at_once      boolean not null default false,                         -- 立行立改
    state        text    not null default 'OPEN' check (state in ('OPEN', 'DONE', 'CLOSED', 'CANCELLED')),
    done_on      date,
    done_by      bigint,
    closed_on    date,
    closed_by    bigint,
    version      integer not null default 1,
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint  not null default kernel.scope_account(),
    check (place is not null or partner is not null),
    check (closed_by <> done_by),
    check ((state in ('DONE', 'CLOSED')) = (done_on is not null)),
    check ((state = 'CLOSED') = (closed_on is not null))
);
create index assignment_by_decision on directive.assignment (decision);
create index assignment_by_state on directive.assignment (state, due_on);
grant select, insert, update on directive.assignment to shanhe_app;
grant select on directive.assignment to shanhe_analyst;
alter table directive.assignment enable row level security;
create policy seen on directive.assignment for select to shanhe_app
    using (directive.hosts(host_place, host_partner) or directive.concerns(array[place] || places, array[partner] || partners));
create policy given on directive.assignment for insert to shanhe_app with check (directive.hosts(host_place, host_partner));
create policy kept on directive.assignment for update to shanhe_app
    using (directive.hosts(host_place, host_partner) or directive.concerns(array[place], array[partner]));
create policy analyst on directive.assignment for select to shanhe_analyst using (true);

-- how it went on, day by day; nothing is ever changed (进展)
create table directive.progress (
    id          bigint  generated always as identity primary key,
    assignment  bigint  not null references directive.assignment (id),
    kind        text    not null check (kind in ('PROGRESS', 'DONE', 'RETURNED', 'CLOSED', 'CANCELLED', 'CORRECTED')),
    on_day      date    not null,
    text        text    not null,
    percent     integer check (percent between 0 and 100),
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
create index progress_by_assignment on directive.progress (assignment, id);

-- what proves it (佐证材料)
create table directive.evidence (
    id          bigint  generated always as identity primary key,
    assignment  bigint  not null references directive.assignment (id),
    hash        text    not null check (hash ~ '^[0-9a-f]{64}$'),
    name        text    not null,
    media_type  text    not null,
    bytes       bigint  not null check (bytes > 0),
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    unique (assignment, hash)
);
do $$
declare t text;
begin
    foreach t in array array['progress', 'evidence'] loop
        execute format('grant select, insert on directive.%I to shanhe_app', t);
        execute format('grant select on directive.%I to shanhe_analyst', t);
        execute format('alter table directive.%I enable row level security', t);
        execute format('create policy of_its_assignment on directive.%I to shanhe_app using (exists (select from directive.assignment a where a.id = assignment))', t);
        execute format('create policy analyst on directive.%I for select to shanhe_analyst using (true)', t);
    end loop;
end $$;

-- leading groups, offices and work groups (领导小组、办公室、工作组)
create table directive.body (
    id           bigint generated always as identity primary key,
    key          text   not null unique,
    kind         text   not null check (kind in ('LEADING_GROUP', 'OFFICE', 'WORK_GROUP', 'SECTOR_TEAM')),
    name         text   not null,
    duty         text,
    place        bigint not null references place.division (code),
    partner      bigint references partner.partner (id),
    parent       bigint references directive.body (id),
    founded_on   date   not null,
    dissolved_on date   check (dissolved_on >= founded_on),
    version      integer not null default 1,
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint not null default kernel.scope_account()
);
create table directive.member (
    id          bigint generated always as identity primary key,
    body        bigint not null references directive.body (id),
    role        text   not null check (role in ('HEAD', 'DEPUTY', 'MEMBER', 'SECRETARY')),
    name        text   not null,
    posts       text,
    from_on     date   not null,
    to_on       date   check (to_on >= from_on),
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);
create index member_by_body on directive.member (body, from_on);

-- rules, schemes and special plans with the days they hold (制度文件)
create table directive.document (
    id          bigint  generated always as identity primary key,
    key         text    not null unique,
    kind        text    not null,                                        -- code list PAPER_KIND
    title       text    not null,
    number      text,
    issuer      text    not null,
    place       bigint  not null references place.division (code),
    partner     bigint  references partner.partner (id),
    issued_on   date    not null,
    from_on     date    not null,
    to_on       date    check (to_on >= from_on),
    supersedes  bigint  unique references directive.document (id),
    text        text,
    hash        text    check (hash ~ '^[0-9a-f]{64}$'),
    file_name   text,
    words       tsvector not null generated always as (directive.bigrams(title || ' ' || coalesce(number, '') || ' ' || issuer || ' ' || coalesce(text, ''))) stored,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
create index document_by_words on directive.document using gin (words);
do $$
declare t text;
begin
    foreach t in array array['body', 'document'] loop
        execute format('grant select, insert, update on directive.%I to shanhe_app', t);
        execute format('grant select on directive.%I to shanhe_analyst', t);
        execute format('alter table directive.%I enable row level security', t);
        execute format('create policy in_scope on directive.%I for select to shanhe_app using (directive.holds_for(place, partner))', t);
        execute format('create policy issued on directive.%I for insert to shanhe_app with check (directive.hosts(place, partner))', t);
        execute format('create policy kept on directive.%I for update to shanhe_app using (directive.hosts(place, partner)) with check (directive.hosts(place, partner))', t);
        execute format('create policy analyst on directive.%I for select to shanhe_analyst using (true)', t);
    end loop;
end $$;
grant select, insert, update on directive.member to shanhe_app;
alter table directive.member enable row level security;
create policy of_its_body on directive.member for select to shanhe_app using (exists (select from directive.body b where b.id = body));
create policy joins on directive.member for insert to shanhe_app
    with check (exists (select from directive.body b where b.id = body and directive.hosts(b.place, b.partner)));
create policy leaves on directive.member for update to shanhe_app
    using (exists (select from directive.body b where b.id = body and directive.hosts(b.place, b.partner)));
