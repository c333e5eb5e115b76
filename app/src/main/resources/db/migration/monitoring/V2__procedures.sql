-- A matter on its way through a procedure (办件). Nothing about it is kept in memory: where it stands, what it waits for and by when are rows.
create table monitoring.case (
    id           bigint generated always as identity primary key,
    procedure    text        not null,
    pack         text        not null,                              -- the pack in force when it was opened; the matter goes on by it
    version      integer     not null default 1,
    pack_version text        not null,
    household    bigint      references registry.household (id),
    place        bigint      not null references place.division (code),
    title        text        not null,                              -- the head's name or the place's
    draft        bytea,                                             -- the applicant household, encrypted until it is registered
    state        text        not null,
    state_since  date        not null,
    opened_on    date        not null,
    ended_on     date,
    facts        jsonb       not null default '{}',                 -- the latest answer to each field of its forms
    relapse_of   bigint      references monitoring.case (id),
    opened_by    bigint      not null default kernel.scope_account(),
    recorded_at  timestamptz not null default clock_timestamp()
);
create index case_by_place on monitoring.case (place, id);
create index case_by_state on monitoring.case (procedure, state, place) where ended_on is null;
create unique index case_once on monitoring.case (household, procedure) where ended_on is null and household is not null;
create unique index case_once_a_place on monitoring.case (place, procedure) where ended_on is null and procedure in ('VILLAGE_EXIT', 'COUNTY_DELISTING');

-- each step taken, with the answers as they were given (办理记录)
create table monitoring.step (
    id          bigint generated always as identity primary key,
    case_id     bigint      not null references monitoring.case (id),
    place       bigint      not null,
    step        text        not null,
    from_state  text,
    to_state    text        not null,
    done_on     date        not null,
    form        jsonb       not null default '{}',
    note        text,
    account     bigint      not null default kernel.scope_account(),
    recorded_at timestamptz not null default clock_timestamp()
);
create index step_by_case on monitoring.step (case_id, id);

-- days that run (期限): a step is due by the day, or must wait for it
create table monitoring.timer (
    id         bigint generated always as identity primary key,
    case_id    bigint  not null references monitoring.case (id),
    place      bigint  not null,
    timer      text    not null,
    waits      boolean not null,
    started_on date    not null,
    due_on     date    not null,
    ended_on   date,
    check (ended_on is null or ended_on >= started_on)
);
create unique index timer_once on monitoring.timer (case_id, timer) where ended_on is null;
create index timer_due on monitoring.timer (due_on, place) where ended_on is null and not waits;

-- what hangs on the board (公示公告); the body is what was printed, names masked, and stays as it was
create table monitoring.notice (
    id        bigint generated always as identity primary key,
    case_id   bigint  not null references monitoring.case (id),
    place     bigint  not null,
    state     text    not null,
    kind      text    not null check (kind in ('NOTICE', 'ANNOUNCEMENT')),
    posted_on date    not null,
    last_on   date    not null check (last_on >= posted_on),       -- the last whole day on which it hangs
    down_on   date,
    body      jsonb   not null
);
create index notice_by_case on monitoring.notice (case_id, id);

-- an objection stops the step after the notice until it is answered (异议)
create table monitoring.objection (
    id          bigint generated always as identity primary key,
    case_id     bigint      not null references monitoring.case (id),
    notice      bigint      not null references monitoring.notice (id),
    place       bigint      not null,
    raised_by   text,                                               -- who raised it; null = not named
    text        text        not null,
    raised_on   date        not null,
    answer      text,
    upheld      boolean,
    answered_on date        check (answered_on >= raised_on),
    account     bigint      not null default kernel.scope_account(),
    answered_by bigint,
    recorded_at timestamptz not null default clock_timestamp(),
    check ((answer is null) = (answered_on is null) and (answer is null) = (upheld is null))
);
create index objection_by_case on monitoring.objection (case_id, id);

-- scanned pages and photographs, kept by their hash in the data folder (佐证材料)
create table monitoring.evidence (
    id          bigint generated always as identity primary key,
    case_id     bigint      not null references monitoring.case (id),
    place       bigint      not null,
    step        bigint      references monitoring.step (id),       -- the step it was given for; null while none was taken
    name        text        not null,
    media_type  text        not null,
    sha256      text        not null,
    bytes       bigint      not null,
    account     bigint      not null default kernel.scope_account(),
    recorded_at timestamptz not null default clock_timestamp()
);
create index evidence_by_case on monitoring.evidence (case_id, id);

-- the household's hand under a step (签字)
create table monitoring.signature (
    id        bigint generated always as identity primary key,
    case_id   bigint not null references monitoring.case (id),
    step      bigint not null references monitoring.step (id),
    place     bigint not null,
    name      text   not null,                                      -- as typed, or whose hand the scanned page shows
    evidence  bigint references monitoring.evidence (id),           -- the scanned page; null = typed
    signed_on date   not null
);
create index signature_by_case on monitoring.signature (case_id);

-- the household's authorisation to check its means (授权书)
create table monitoring.consent (
    id           bigint generated always as identity primary key,
    case_id      bigint not null references monitoring.case (id),
    household    bigint,
    place        bigint not null,
    text_version text   not null,
    text         text   not null,
    name         text   not null,
    evidence     bigint references monitoring.evidence (id),
    signed_on    date   not null
);
create index consent_by_case on monitoring.consent (case_id);
create index consent_by_household on monitoring.consent (household);

-- anyone's appeal, with or without an account, and its dated answer (申诉)
create table monitoring.appeal (
    id          bigint generated always as identity primary key,
    receipt     text        not null unique,
    place       bigint      not null references place.division (code),
    case_id     bigint      references monitoring.case (id),
    channel     text        not null check (channel in ('PUBLIC', 'OFFICER')),
    name        text,
    contact     bytea,                                              -- encrypted
    text        text        not null,
    raised_on   date        not null,
    due_on      date        not null,
    answer      text,
    answered_on date,
    answered_by bigint,
    account     bigint      not null default kernel.scope_account(),
    recorded_at timestamptz not null default clock_timestamp(),
    check ((answer is null) = (answered_on is null))
);
create index appeal_by_place on monitoring.appeal (place, id);

-- the county's survey before it leaves the list (退出抽样核查): villages and households drawn by a seed that draws them again
create table monitoring.sampled_village (
    case_id         bigint  not null references monitoring.case (id),
    place           bigint  not null references place.division (code),
    seed            bigint  not null,
    unregistered    integer check (unregistered >= 0),              -- 未建档立卡农业户籍人口 found in the village
    primary key (case_id, place)
);
create table monitoring.sampled_household (
    id           bigint  generated always as identity primary key,
    case_id      bigint  not null,
    place        bigint  not null,
    stratum      text    not null check (stratum in ('REGISTERED', 'EXITED', 'UNREGISTERED')),
    household    bigint  references registry.household (id),
    position     integer not null,                                  -- UNREGISTERED: where in the village's roster, in thousandths
    persons      integer check (persons >= 0),
    wrong        boolean,                                           -- EXITED: wrongly exited; UNREGISTERED: missed
    satisfied    boolean,
    note         text,
    surveyed_on  date,
    foreign key (case_id, place) references monitoring.sampled_village (case_id, place),
    check ((household is null) = (stratum = 'UNREGISTERED'))
);
create index sampled_household_by_case on monitoring.sampled_household (case_id, place);
grant select, insert, update on monitoring.sampled_village, monitoring.sampled_household to shanhe_app;

-- how often an address posted without an account today
create table monitoring.knock (
    address text    not null,
    day     date    not null,
    times   integer not null,
    primary key (address, day)
);
grant select, insert, update, delete on monitoring.knock to shanhe_app;
grant usage on all sequences in schema monitoring to shanhe_app;

grant select, insert on monitoring.step, monitoring.signature, monitoring.consent to shanhe_app;
grant select, insert, update on monitoring.case, monitoring.timer, monitoring.notice, monitoring.objection, monitoring.evidence, monitoring.appeal to shanhe_app;

do $$
declare t text;
begin
    foreach t in array array['case', 'step', 'timer', 'notice', 'objection', 'evidence', 'signature', 'consent', 'appeal', 'sampled_village', 'sampled_household'] loop
        execute format('alter table monitoring.%I enable row level security', t);
        execute format('create policy in_scope on monitoring.%I to shanhe_app
            using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places()))', t);
    end loop;
end $$;
