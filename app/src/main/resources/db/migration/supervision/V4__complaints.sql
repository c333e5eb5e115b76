-- Complaints and clues of the hotline, and apart from them, encrypted, who made them (信访举报、12317).
create table supervision.complaint (
    id          bigint  generated always as identity primary key,
    number      text    generated always as ('XF' || extract(year from received_on)::integer || '-' || lpad(id::text, 5, '0')) stored,
    channel     text    not null,                                      -- COMPLAINT_CHANNEL of the pack
    received_on date    not null,
    place       bigint  not null references place.division (code),
    category    text    not null,
    text        text    not null,
    due_on      date    not null,
    state       text    not null default 'RECEIVED' check (state in ('RECEIVED', 'FOUNDED', 'UNFOUNDED', 'REFERRED')),
    answer      text,
    answered_on date,
    key         text    unique,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    check ((state = 'RECEIVED') = (answered_on is null) and (answer is null) = (answered_on is null)),
    check (due_on >= received_on)
);
create index complaint_by_place on supervision.complaint (place, received_on);
grant select, insert, update on supervision.complaint to shanhe_app;
grant select (id, number, channel, received_on, place, category, due_on, state, answered_on) on supervision.complaint to shanhe_analyst;
alter table supervision.complaint enable row level security;
create policy in_scope on supervision.complaint to shanhe_app
    using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places()));
create policy analyst on supervision.complaint for select to shanhe_analyst using (true);

-- whoever made it, sealed with a key outside the database; read only in a transaction that says why (举报人)
create table supervision.informant (
    complaint   bigint  primary key references supervision.complaint (id),
    sealed      bytea   not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
grant select, insert on supervision.informant to shanhe_app;
alter table supervision.informant enable row level security;
create policy told on supervision.informant for insert to shanhe_app
    with check (exists (select from supervision.complaint c where c.id = complaint));
create policy asked_for on supervision.informant for select to shanhe_app
    using (current_setting('shanhe.informant', true) = complaint::text and exists (select from supervision.complaint c where c.id = complaint));

-- that somebody gave a name is known without reading it
alter table supervision.complaint add column named boolean not null default false;

alter table supervision.finding add column complaint bigint references supervision.complaint (id);
create unique index finding_of_complaint on supervision.finding (complaint) where complaint is not null;
