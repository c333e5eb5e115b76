-- Documents handed in to be held against the ledger, what was said of each of their claims, and what people made of it (数据核验).
create schema claims;
grant usage on schema claims to shanhe_app, shanhe_analyst;

-- Whether the running account may see what belongs to this place or partner; what belongs to neither is the whole platform's.
-- Without a subquery, so that the planner writes it into the statement.
create function claims.in_scope(place bigint, partner bigint) returns boolean stable parallel safe language sql
return (partner is null and place is not null and place <@ kernel.scope_places() and kernel.scope_every_partner())
       or coalesce(partner = any (kernel.scope_partners()), false)
       or (kernel.scope_every_partner() and kernel.scope_places() @> int8range(0, 1000000000000));

-- files handed in together (批次)
create table claims.batch (
    id          bigint  generated always as identity primary key,
    name        text    not null check (length(name) between 1 and 200),
    place       bigint  references place.division (code),
    partner     bigint  references partner.partner (id),
    key         text    unique,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check (place is null or partner is null)
);
grant select, insert on claims.batch to shanhe_app;
grant select on claims.batch to shanhe_analyst;
alter table claims.batch enable row level security;
create policy in_scope on claims.batch to shanhe_app using (claims.in_scope(place, partner));
create policy analyst on claims.batch for select to shanhe_analyst using (true);

-- a document to be checked (文稿); its file lies under the hash of its content, its text is what the claims' places count in
create table claims.document (
    id          bigint  generated always as identity primary key,
    batch       bigint  references claims.batch (id),
    replaces    bigint  references claims.document (id),                -- the version before it
    name        text    not null check (length(name) between 1 and 300),
    sha256      text    not null check (sha256 ~ '^[0-9a-f]{64}$'),
    bytes       bigint  not null,
    place       bigint  references place.division (code),               -- whose it is: those of the one who handed it in
    partner     bigint  references partner.partner (id),
    said_on     date,                                                   -- its day as stated with it; null: the day it bears
    state       text    not null default 'WAITING' check (state in ('WAITING', 'READING', 'CHECKED', 'UNREADABLE', 'FAILED')),
    text        text,
    zones       jsonb,
    refused     integer,                                                -- numbers that are no claims
    version     integer not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check (place is null or partner is null),
    check ((text is null) = (state <> 'CHECKED'))
);
create index document_of_batch on claims.document (batch) where batch is not null;
create index document_replaced on claims.document (replaces) where replaces is not null;
create index document_open on claims.document (id) where state in ('WAITING', 'READING');
grant select, insert, update (state, text, zones, refused, version) on claims.document to shanhe_app;
grant select on claims.document to shanhe_analyst;
alter table claims.document enable row level security;
create policy in_scope on claims.document to shanhe_app using (claims.in_scope(place, partner));
create policy analyst on claims.document for select to shanhe_analyst using (true);

-- append-only: each time a document was held against the ledger, and why (核对)
create table claims.judging (
    id          bigint  generated always as identity primary key,
    document    bigint  not null references claims.document (id),
    cause       text    not null check (cause in ('FIRST', 'AGAIN', 'CORRECTED', 'DICTIONARY')),
    said_on     date    not null,                                       -- the day its claims were read for
    judged_at   timestamptz not null default now(),
    judged_by   bigint  not null default kernel.scope_account()
);
create index judging_of_document on claims.judging (document, id);
grant select, insert on claims.judging to shanhe_app;
grant select on claims.judging to shanhe_analyst;
alter table claims.judging enable row level security;
create policy of_its_document on claims.judging to shanhe_app
    using (exists (select from claims.document d where d.id = document));
create policy analyst on claims.judging for select to shanhe_analyst using (true);

-- append-only: a claim as it was read, and what the ledger and the document said of it (核对结论)
create table claims.claim (
    judging     bigint  not null references claims.judging (id),
    nth         integer not null,
    start_at    integer not null,
    end_at      integer not null,
    raw_start   integer not null,
    raw_end     integer not null,
    surface     text    not null,
    value       numeric,
    max         numeric,
    unit        text    not null,
    per         text,
    bound       text    not null,
    indicator   text    not null,
    category    text    not null,
    kind        text    not null,
    period      text,
    place       text,                                                   -- as the document calls it
    org         text,
    part_of     integer,
    why         text[]  not null,
    verdict     text    not null check (verdict in ('AGREES', 'AGREES_ON_OTHER_BASIS', 'OVERSTATED', 'UNDERSTATED', 'CONTRADICTS_ITSELF',
                                                    'AMBIGUOUS', 'NO_DATA', 'UNREADABLE', 'NOT_CHECKABLE')),
    agreement   text,
    note        text,
    difference  numeric,
    answers     jsonb   not null,                                       -- each question with its figure
    findings    jsonb   not null,
    primary key (judging, nth),
    check (end_at > start_at)
);
grant select, insert on claims.claim to shanhe_app;
grant select on claims.claim to shanhe_analyst;
alter table claims.claim enable row level security;
create policy of_its_judging on claims.claim to shanhe_app
    using (exists (select from claims.judging j where j.id = judging));
create policy analyst on claims.claim for select to shanhe_analyst using (true);

-- append-only: what people did with a claim of a document; it holds for every judging (处理)
create table claims.step (
    id          bigint  generated always as identity primary key,
    document    bigint  not null references claims.document (id),
    start_at    integer not null,
    surface     text    not null,                                       -- as it was when the step was taken
    kind        text    not null check (kind in ('ACCEPT', 'CORRECT', 'COMMENT', 'ASSIGN', 'DONE')),
    said        text    check (length(said) between 1 and 2000),
    assignee    bigint  references access.account (id),
    due_on      date,
    reading     jsonb,                                                  -- how the claim is to be read from then on
    key         text    unique,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check ((kind = 'ASSIGN') = (assignee is not null)),
    check (kind = 'CORRECT' or reading is null),
    check (kind not in ('COMMENT', 'DONE') or said is not null)
);
create index step_of_document on claims.step (document, start_at, id);
create index step_of_assignee on claims.step (assignee) where assignee is not null;
grant select, insert on claims.step to shanhe_app;
grant select on claims.step to shanhe_analyst;
alter table claims.step enable row level security;
create policy of_its_document on claims.step to shanhe_app
    using (exists (select from claims.document d where d.id = document));
create policy analyst on claims.step for select to shanhe_analyst using (true);

-- which figure words mean from a day on, as a person decided (口径词条); the same for the whole platform
create table claims.entry (
    id          bigint  generated always as identity primary key,
    words       text    not null check (length(words) between 2 and 60),
    figure      text    not null,
    unit        text    not null,                                       -- of the claims it is for
    why         text    not null check (length(why) between 1 and 500),
    from_on     date    not null,
    to_on       date,                                                   -- the last day of documents it holds for
    document    bigint,                                                 -- where it was met
    key         text    unique,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    ended_at    timestamptz,
    ended_by    bigint,
    check (to_on >= from_on),
    check ((to_on is null) = (ended_at is null))
);
create unique index entry_in_force on claims.entry (words, unit) where to_on is null;
grant select, insert, update (to_on, ended_at, ended_by) on claims.entry to shanhe_app;
grant select on claims.entry to shanhe_analyst;
