-- a class held once: what it was, where and when, and by whom (培训期次)
create table measure.session (
    id           bigint generated always as identity primary key,
    key          text    not null unique,                 -- idempotency: given by the caller
    class_no     text    not null unique,
    kind         text    not null,                        -- code of the pack's class kinds
    name         text    not null,
    subject      text,                                    -- what was taught (工种、内容)
    partner      bigint  references partner.partner (id), -- who organised it
    place        bigint  not null references place.division (code),
    venue        text,
    starts_on    date    not null,
    ends_on      date    not null check (ends_on >= starts_on),
    hours        numeric(6, 1) check (hours > 0),
    teacher      text,
    state        text    not null default 'OPEN' check (state in ('OPEN', 'COMPLETED', 'CANCELLED')),
    reason       text,                                    -- why it was taken up again or did not take place
    delivery     bigint,                                  -- what the class itself counts as, once completed
    version      integer not null default 1,
    completed_at timestamptz,
    completed_by bigint,
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint  not null default kernel.scope_account()
);
create index session_by_place on measure.session (place, id);
grant select, insert, update on measure.session to shanhe_app;
grant select on measure.session to shanhe_analyst;
alter table measure.session enable row level security;
create policy in_scope on measure.session to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on measure.session for select to shanhe_analyst using (true);

-- who attended: a registered person, or people outside the register by their number alone (参训人员)
create table measure.attendance (
    id          bigint  generated always as identity primary key,
    session     bigint  not null references measure.session (id),
    person      bigint,
    household   bigint,
    village     bigint,
    label       text,                                     -- what a group is called, e.g. cadres of the county
    persons     integer not null check (persons between 1 and 100000),
    batch       bigint,                                   -- the workbook it came in, if any
    delivery    bigint,                                   -- what it counts as, once the class is completed
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check ((person is null) = (label is not null)),
    check (person is null or (persons = 1 and household is not null and village is not null))
);
create unique index attendance_once on measure.attendance (session, person) where person is not null;
create index attendance_by_session on measure.attendance (session, id);
create index attendance_by_person on measure.attendance (person) where person is not null;
grant select, insert, update, delete on measure.attendance to shanhe_app;
grant select on measure.attendance to shanhe_analyst;
alter table measure.attendance enable row level security;
create policy of_its_class on measure.attendance to shanhe_app
    using (exists (select from measure.session s where s.id = session));
create policy analyst on measure.attendance for select to shanhe_analyst using (true);

-- a certificate that a class led to; its number is taken once, whoever issued it (培训证书)
create table measure.certificate (
    id          bigint generated always as identity primary key,
    attendance  bigint not null unique references measure.attendance (id) on delete cascade,
    kind        text   not null,
    number      text   not null,
    issuer      text   not null,
    issued_on   date   not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);
create unique index certificate_once on measure.certificate (upper(number));
grant select, insert, update, delete on measure.certificate to shanhe_app;
grant select on measure.certificate to shanhe_analyst;
alter table measure.certificate enable row level security;
create policy of_its_attendance on measure.certificate to shanhe_app
    using (exists (select from measure.attendance a where a.id = attendance));
create policy analyst on measure.certificate for select to shanhe_analyst using (true);
