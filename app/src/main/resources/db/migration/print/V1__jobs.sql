create schema print;
grant usage on schema print to shanhe_app;

-- a file that takes long to write, which only whoever asked for it finds again, for a week (后台打印); the file lies in the data folder
create table print.job (
    id          bigint      generated always as identity primary key,
    kind        text        not null,                                      -- what is printed, as the audit names it
    title       text        not null,                                      -- in the language of whoever asked
    place       bigint      references place.division (code),
    partner     bigint      references partner.partner (id),
    format      text        not null check (format in ('DOCX', 'PDF', 'OFD', 'XLSX')),
    state       text        not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'FAILED')),
    asked       integer     not null check (asked > 0),
    done        integer     not null default 0,
    problem     text,                                                      -- the sentence that says why it failed
    started_at  timestamptz not null default clock_timestamp(),
    ended_at    timestamptz,
    recorded_by bigint      not null default kernel.scope_account(),
    check ((state = 'FAILED') = (problem is not null))
);
create index job_by_account on print.job (recorded_by, kind, id);
grant select, insert, update on print.job to shanhe_app;
alter table print.job enable row level security;
create policy in_scope on print.job to shanhe_app
    using (recorded_by = (select kernel.scope_account())
           and (place is null or place <@ (select kernel.scope_places()))
           and (partner is null or (select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
