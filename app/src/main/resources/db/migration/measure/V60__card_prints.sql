-- household cards printed at once into one file, which only whoever asked for it finds again (明白卡打印); the file lies in the data folder
create table measure.card_print (
    id          bigint      generated always as identity primary key,
    place       bigint      not null references place.division (code),
    status      text,                                                      -- only households of this status, or null
    year        smallint    not null check (year between 2000 and 2100),   -- whose planned measures stand on the cards
    format      text        not null check (format in ('PDF', 'OFD')),
    state       text        not null default 'RUNNING' check (state in ('RUNNING', 'DONE', 'FAILED')),
    asked       integer     not null check (asked > 0),
    done        integer     not null default 0,
    problem     text,
    started_at  timestamptz not null default clock_timestamp(),
    ended_at    timestamptz,
    recorded_by bigint      not null default kernel.scope_account()
);
create index card_print_by_account on measure.card_print (recorded_by, id);
grant select, insert, update on measure.card_print to shanhe_app;
alter table measure.card_print enable row level security;
create policy in_scope on measure.card_print to shanhe_app
    using (recorded_by = (select kernel.scope_account())
           and place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places()));
