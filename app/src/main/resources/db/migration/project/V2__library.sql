-- The library's whole life of a project (项目库). Where it stands is a code of the pack's library.yaml; every move is a row of its own.
alter table project.project drop constraint project_stage_check;
create sequence project.project_number;                             -- numbers given by this installation
grant usage on sequence project.project_number to shanhe_app;

-- programmes above projects: 六大工程, 三大生态工程 and others of a place (工程)
create table project.programme (
    id          bigint generated always as identity primary key,
    code        text        not null unique,
    name        text        not null,
    family      text        not null,                               -- SIX, ECOLOGY_THREE or another family's code
    place       bigint      not null references place.division (code),
    partner     bigint      references partner.partner (id),
    target      text,
    started_on  date        not null,
    ended_on    date        check (ended_on >= started_on),
    recorded_at timestamptz not null default now(),
    recorded_by bigint      not null default kernel.scope_account()
);

alter table project.project
    add version                integer not null default 1,
    add generation             text    not null default 'REVIEW',
    add origin                 text    not null default 'VILLAGE' check (origin in ('VILLAGE', 'TOWN', 'COUNTY')),
    add type                   text,
    add construction           text    check (construction in ('NEW', 'CONTINUED', 'EXTENDED')),
    add content                text,
    add unit                   text,
    add responsible            text,
    add finish_on              date,
    add target                 text,
    add participation          text,
    add linkage                text[]  not null default '{}',
    add linkage_note           text,
    add to_household           boolean not null default false,
    add relocation             boolean not null default false,
    add asset_owner            text,
    add library_year           integer,
    add plan_year              integer,
    add stage_since            date,
    add before_stage           text,                                -- where it stood when it was suspended
    add programme              bigint  references project.programme (id),
    add households             integer check (households >= 0),     -- who is to benefit, as proposed
    add persons                integer check (persons >= 0),
    add exited_households      integer check (exited_households >= 0),
    add exited_persons         integer check (exited_persons >= 0),
    add monitored_households   integer check (monitored_households >= 0),
    add monitored_persons      integer check (monitored_persons >= 0),
    add request_key            text;
create index project_by_stage on project.project (stage, place);
create index project_by_programme on project.project (programme) where programme is not null;
create unique index project_once on project.project (recorded_by, request_key) where request_key is not null;

-- the budget by source, as it stands (预算分来源)
create table project.budget (
    project    bigint not null references project.project (id),
    place      bigint not null,
    partner    bigint,
    source     text   not null,
    amount_fen bigint not null check (amount_fen > 0),
    primary key (project, source)
);

-- each move of a project, with its form as it was filled in (项目流转)
create table project.step (
    id          bigint generated always as identity primary key,
    project     bigint      not null references project.project (id),
    place       bigint      not null,
    partner     bigint,
    step        text        not null,
    from_stage  text        not null,
    to_stage    text        not null,
    done_on     date        not null,
    form        jsonb       not null default '{}',
    note        text,
    pack        text        not null,
    request_key text,
    account     bigint      not null default kernel.scope_account(),
    recorded_at timestamptz not null default clock_timestamp()
);
create index step_of_project on project.step (project, id);
create unique index step_once on project.step (account, request_key) where request_key is not null;

-- what hangs on boards and the website about a project or a batch (公告公示); the body stays as it was printed
create table project.notice (
    id          bigint generated always as identity primary key,
    project     bigint      references project.project (id),
    batch       bigint,
    place       bigint      not null,
    partner     bigint,
    kind        text        not null,
    boards      text[]      not null check (cardinality(boards) > 0),
    posted_on   date        not null,
    last_on     date        not null check (last_on >= posted_on),
    down_on     date        check (down_on >= posted_on),
    body        jsonb       not null,
    account     bigint      not null default kernel.scope_account(),
    recorded_at timestamptz not null default clock_timestamp(),
    check ((project is null) <> (batch is null))
);
create index notice_of_project on project.notice (project, id);
create index notice_of_batch on project.notice (batch, id) where batch is not null;

-- said against a notice, investigated and answered (异议)
create table project.objection (
    id            bigint generated always as identity primary key,
    notice        bigint      not null references project.notice (id),
    project       bigint,
    place         bigint      not null,
    partner       bigint,
    raised_by     text,                                             -- null = not named
    text          text        not null,
    raised_on     date        not null,
    investigation text,
    answer        text,
    upheld        boolean,
    answered_on   date        check (answered_on >= raised_on),
    answered_by   bigint,
    account       bigint      not null default kernel.scope_account(),
    recorded_at   timestamptz not null default clock_timestamp(),
    check ((answer is null) = (answered_on is null) and (answer is null) = (upheld is null) and (answer is null) = (investigation is null))
);
create index objection_of_notice on project.objection (notice);

-- papers and photographs, kept by their hash in the data folder (佐证材料)
create table project.paper (
    id          bigint generated always as identity primary key,
    project     bigint      not null references project.project (id),
    place       bigint      not null,
    partner     bigint,
    kind        text        not null,
    moment      text        check (moment in ('BEFORE', 'DURING', 'AFTER')),
    taken_on    date,
    longitude   numeric(9, 6) check (longitude between -180 and 180),
    latitude    numeric(8, 6) check (latitude between -90 and 90),
    micro       bigint,
    name        text        not null,
    media_type  text        not null,
    sha256      text        not null,
    bytes       bigint      not null,
    account     bigint      not null default kernel.scope_account(),
    recorded_at timestamptz not null default clock_timestamp()
);
create index paper_of_project on project.paper (project, id);

-- a change asked for after the project came into the library (变更审批)
create table project.change (
    id          bigint generated always as identity primary key,
    project     bigint      not null references project.project (id),
    place       bigint      not null,
    partner     bigint,
    before      jsonb       not null,
    content     jsonb       not null,
    reason      text        not null,
    state       text        not null default 'OPEN' check (state in ('OPEN', 'APPROVED', 'REFUSED')),
    asked_on    date        not null,
    decided_on  date        check (decided_on >= asked_on),
    decision    text,
    account     bigint      not null default kernel.scope_account(),
    decided_by  bigint,
    recorded_at timestamptz not null default clock_timestamp()
);
create unique index change_once on project.change (project) where state = 'OPEN';
create index change_of_project on project.change (project, id);

-- the households a project is for, from the register (受益户)
create table project.beneficiary (
    project     bigint      not null references project.project (id),
    household   bigint      not null references registry.household (id),
    place       bigint      not null,
    partner     bigint,
    listed_on   date        not null,
    account     bigint      not null default kernel.scope_account(),
    recorded_at timestamptz not null default now(),
    primary key (project, household)
);
create index beneficiary_of_household on project.beneficiary (household);

-- to-household micro-projects (直接到户): asked, approved, built with photographs on the spot, accepted, paid
create table project.micro (
    id           bigint generated always as identity primary key,
    project      bigint      not null references project.project (id),
    household    bigint      not null references registry.household (id),
    place        bigint      not null,
    partner      bigint,
    content      text        not null,
    fiscal_fen   bigint      not null check (fiscal_fen >= 0),
    own_fen      bigint      not null default 0 check (own_fen >= 0),
    other_fen    bigint      not null default 0 check (other_fen >= 0),
    expected     text,
    state        text        not null default 'ASKED' check (state in ('ASKED', 'APPROVED', 'BUILT', 'ACCEPTED', 'PAID', 'REJECTED')),
    version      integer     not null default 1,
    due_on       date,
    asked_on     date        not null,
    approved_on  date,
    built_on     date,
    accepted_on  date,
    paid_on      date,
    transfer     bigint,
    account      bigint      not null default kernel.scope_account(),
    recorded_at  timestamptz not null default clock_timestamp(),
    unique (project, household, content)
);
create index micro_of_household on project.micro (household);

-- a fund-and-project plan (资金项目计划): drafted, decided, issued, tracked to arrival
create table project.batch (
    id          bigint generated always as identity primary key,
    batch_no    text        not null unique,
    name        text        not null,
    year        integer     not null,
    place       bigint      not null references place.division (code),
    partner     bigint      references partner.partner (id),
    state       text        not null default 'DRAFT' check (state in ('DRAFT', 'DECIDED', 'ISSUED', 'CANCELLED')),
    version     integer     not null default 1,
    decided_on  date,
    issued_on   date,
    document    text,
    account     bigint      not null default kernel.scope_account(),
    recorded_at timestamptz not null default clock_timestamp()
);
alter table project.notice add foreign key (batch) references project.batch (id);

create table project.batch_line (
    id         bigint generated always as identity primary key,
    batch      bigint not null references project.batch (id),
    project    bigint not null references project.project (id),
    grant_id   bigint not null references ledger.grant (id),
    place      bigint not null,
    partner    bigint,
    amount_fen bigint not null check (amount_fen > 0),
    unique (batch, project, grant_id)
);
create index batch_line_of_project on project.batch_line (project);

-- the same sight for all that hangs on a project: its place and its partner
create function project.protect(name text) returns void language plpgsql as $$
begin
    execute format('alter table project.%I enable row level security', name);
    execute format('create policy in_scope on project.%I to shanhe_app
        using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
               and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])))', name);
    execute format('create policy analyst on project.%I for select to shanhe_analyst using (true)', name);
    execute format('grant select on project.%I to shanhe_analyst', name);
end $$;
revoke execute on function project.protect from public;
select project.protect(name) from unnest(array['programme', 'budget', 'step', 'notice', 'objection', 'paper', 'change', 'beneficiary', 'micro', 'batch',
                                               'batch_line']) name;
grant select, insert, update on project.programme, project.notice, project.objection, project.change, project.micro, project.batch to shanhe_app;
grant select, insert on project.step, project.paper to shanhe_app;
grant select, insert, delete on project.beneficiary, project.batch_line, project.budget to shanhe_app;
