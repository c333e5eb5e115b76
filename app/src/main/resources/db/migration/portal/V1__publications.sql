create schema portal;
grant usage on schema portal to shanhe_app, shanhe_analyst;

-- What the public may read, as it was when it was published, and nothing else: a row here is the decision (信息公开). Whoever is not signed in
-- has no place and no partner in scope, so that of all tables only what stands here and is not withdrawn is left.
create table portal.publication (
    id           bigint generated always as identity primary key,
    kind         text        not null check (kind in ('CASE_NOTICE', 'PROJECT_NOTICE', 'STATEMENT', 'STATISTICS')),
    subject      bigint      not null,                              -- the notice, the campaign or the place
    matter       bigint,                                            -- the case or the project of a notice
    place        bigint,
    partner      bigint,
    zh           text        not null,
    en           text        not null,
    from_on      date        not null,
    to_on        date,                                              -- the last whole day on which it hangs; null: it stays
    objectable   boolean     not null default false,                -- whether something may be said against it while it hangs
    body         jsonb       not null,
    names_until  date,                                              -- the day after which nobody is named in it any more
    basis        text        not null,                              -- the act, or the pack and its version, on which it rests
    published_on date        not null,
    published_at timestamptz not null default clock_timestamp(),
    published_by bigint      not null default kernel.scope_account(),
    withdrawn_on date,
    withdrawn_by bigint,
    reason       text,
    check (to_on >= from_on),
    check ((withdrawn_on is null) = (withdrawn_by is null) and (withdrawn_on is null) = (reason is null))
);
create unique index publication_of_notice on portal.publication (kind, subject) where kind in ('CASE_NOTICE', 'PROJECT_NOTICE');
create unique index publication_standing on portal.publication (kind, subject) where withdrawn_on is null;
create index publication_by_place on portal.publication (place, id);
grant select, insert, update on portal.publication to shanhe_app;
grant select on portal.publication to shanhe_analyst;
alter table portal.publication enable row level security;
create policy published on portal.publication for select to shanhe_app using (withdrawn_on is null);
create policy in_scope on portal.publication to shanhe_app
    using ((place <@ (select kernel.scope_places()) or (place is null and (partner = any ((select kernel.scope_partners())::bigint[])
                or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on portal.publication for select to shanhe_analyst using (true);

-- the projects that were announced, each as its last announcement told it (项目公开)
create table portal.project (
    publication bigint not null references portal.publication (id),
    project_no  text   not null,
    place       bigint not null,
    partner     bigint,
    name        text   not null,
    unit        text,
    budget_fen  bigint not null,
    primary key (publication, project_no)
);
create index project_by_place on portal.project (place, project_no);
create index project_by_number on portal.project (project_no, publication);
grant select, insert on portal.project to shanhe_app;
grant select on portal.project to shanhe_analyst;
alter table portal.project enable row level security;
create policy published on portal.project for select to shanhe_app
    using (exists (select from portal.publication p where p.id = publication and p.withdrawn_on is null));
create policy in_scope on portal.project to shanhe_app
    using (place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on portal.project for select to shanhe_analyst using (true);

-- By which whoever wrote to us reads the answer (回执). The text itself stands where it is worked on: with the case, the project or the complaint.
-- A row is read only by naming its number in the transaction, and the code is kept as its hash.
create table portal.receipt (
    number      text   primary key,
    code_hash   text   not null,
    kind        text   not null check (kind in ('CASE_OBJECTION', 'PROJECT_OBJECTION', 'COMPLAINT')),
    subject     bigint not null,
    place       bigint not null,
    received_on date   not null,
    due_on      date   not null
);
grant select, insert on portal.receipt to shanhe_app;
alter table portal.receipt enable row level security;
create policy given on portal.receipt for insert to shanhe_app
    with check (place <@ (select kernel.scope_places()));
create policy asked_for on portal.receipt for select to shanhe_app
    using (number = (select current_setting('shanhe.receipt', true)));

-- how often somebody came today; who it was cannot be told from the hash, nor whether it is the same as yesterday
create table portal.knock (
    caller text    not null,
    what   text    not null,
    day    date    not null,
    times  integer not null,
    primary key (caller, what, day)
);
grant select, insert, update, delete on portal.knock to shanhe_app;
grant usage on all sequences in schema portal to shanhe_app;
