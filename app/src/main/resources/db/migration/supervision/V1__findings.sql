-- Problems found by whatever means, and how each was put right until it was closed by somebody else (问题整改台账).
create schema supervision;
grant usage on schema supervision to shanhe_app, shanhe_analyst;

create table supervision.finding (
    id                 bigint  generated always as identity primary key,
    number             text    generated always as ('WT' || extract(year from found_on)::integer || '-' || lpad(id::text, 5, '0')) stored,
    source             text    not null,                               -- FINDING_SOURCE of the pack, like the other codes here
    source_document    text,
    source_on          date,
    found_on           date    not null,
    text               text    not null,
    category           text    not null,
    reach              text    not null,                               -- one case, or the same in many places (个性、共性)
    term               text    not null,                               -- at once, by a day, or held for long (立行立改、限期、长期坚持)
    place              bigint  not null references place.division (code),
    partner            bigint  references partner.partner (id),
    households         integer check (households >= 0),
    persons            integer check (persons >= 0),
    amount_fen         bigint  check (amount_fen >= 0),
    lead_unit          text    not null,
    lead_person        text,
    co_units           text,
    target             text,
    due_on             date    not null,
    mechanism          text,                                           -- what keeps it from coming back (长效机制)
    mechanism_document text,
    state              text    not null default 'OPEN' check (state in ('OPEN', 'REQUESTED', 'REVIEWED', 'CHECKED', 'CLOSED')),
    closed_on          date,
    parent             bigint  references supervision.finding (id),    -- from which it was inferred (举一反三)
    recurs             bigint  references supervision.finding (id),    -- which came back in it (反弹)
    version            integer not null default 1,
    key                text    unique,
    recorded_at        timestamptz not null default now(),
    recorded_by        bigint  not null default kernel.scope_account(),
    check ((closed_on is null) = (state <> 'CLOSED')),
    check (due_on >= found_on)
);
create unique index finding_number on supervision.finding (number);
create index finding_by_place on supervision.finding (place, found_on);
create index finding_by_partner on supervision.finding (partner) where partner is not null;
create index finding_by_parent on supervision.finding (parent) where parent is not null;
create index finding_by_recurred on supervision.finding (recurs) where recurs is not null;
grant select, insert, update on supervision.finding to shanhe_app;
grant select on supervision.finding to shanhe_analyst;
alter table supervision.finding enable row level security;
create policy in_scope on supervision.finding to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high())
           and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on supervision.finding for select to shanhe_analyst using (true);

-- what was said of it before it was corrected
create table supervision.finding_past (
    id          bigint  generated always as identity primary key,
    finding     bigint  not null references supervision.finding (id),
    version     integer not null,
    row         jsonb   not null,
    reason      text    not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    unique (finding, version)
);

-- what is to be done about it (整改措施)
create table supervision.measure (
    id          bigint  generated always as identity primary key,
    finding     bigint  not null references supervision.finding (id),
    nth         integer not null,
    text        text    not null,
    owner       text    not null,
    due_on      date    not null,
    key         text    unique,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    unique (finding, nth)
);

-- how far it came, entry by entry; none is ever changed (整改进展)
create table supervision.progress (
    id          bigint  generated always as identity primary key,
    finding     bigint  not null references supervision.finding (id),
    measure     bigint  references supervision.measure (id),
    on_day      date    not null,
    state       text    not null check (state in ('NOT_STARTED', 'UNDER_WAY', 'DONE', 'LONG_TERM')),
    text        text    not null,
    key         text    unique,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
create index progress_of_finding on supervision.progress (finding, on_day);
create index progress_of_measure on supervision.progress (measure, on_day, id) where measure is not null;

-- who was held to account, and how (责任追究)
create table supervision.accountability (
    id          bigint  generated always as identity primary key,
    finding     bigint  not null references supervision.finding (id),
    person      text    not null,
    post        text,
    handling    text    not null,
    on_day      date    not null,
    document    text,
    key         text    unique,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
create index accountability_of_finding on supervision.accountability (finding);

-- the way to being closed: asked for by who put it right, reviewed, seen on site and closed by others, looked back at later (销号)
create table supervision.step (
    id          bigint  generated always as identity primary key,
    finding     bigint  not null references supervision.finding (id),
    kind        text    not null check (kind in ('REQUEST', 'RETURN', 'REVIEW', 'ON_SITE', 'CLOSE', 'LOOK_BACK', 'RELAPSE')),
    on_day      date    not null,
    person      text    not null,
    note        text    not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
create index step_of_finding on supervision.step (finding, id);

-- a file that proves what was done, under its hash (佐证材料)
create table supervision.paper (
    id          bigint  generated always as identity primary key,
    finding     bigint  not null references supervision.finding (id),
    hash        text    not null check (hash ~ '^[0-9a-f]{64}$'),
    name        text    not null,
    bytes       bigint  not null check (bytes > 0),
    media_type  text    not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    unique (finding, hash)
);

do $$
declare
    part text;
begin
    foreach part in array array ['finding_past', 'measure', 'progress', 'accountability', 'step', 'paper'] loop
        execute format('grant select, insert on supervision.%I to shanhe_app', part);
        execute format('grant select on supervision.%I to shanhe_analyst', part);
        execute format('alter table supervision.%I enable row level security', part);
        execute format('create policy of_its_finding on supervision.%I to shanhe_app
                            using (exists (select from supervision.finding f where f.id = finding))', part);
        execute format('create policy analyst on supervision.%I for select to shanhe_analyst using (true)', part);
    end loop;
end
$$;

-- who put a finding right, and so may not judge whether it is (整改人)
create function supervision.doers(bigint) returns setof bigint stable language sql as
$$
    select recorded_by from supervision.measure where finding = $1
    union select recorded_by from supervision.progress where finding = $1
    union select recorded_by from supervision.paper where finding = $1
    union select recorded_by from supervision.step where finding = $1 and kind = 'REQUEST'
$$;
grant execute on function supervision.doers(bigint) to shanhe_app;
