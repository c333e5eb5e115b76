create schema exchange;
grant usage on schema exchange to shanhe_app;

-- An uploaded register on its way in (导入). The original files lie in the data folder under uploads/<id>/.
create table exchange.import (
    id            bigint generated always as identity primary key,
    account       bigint         not null default kernel.scope_account(),
    places        int8multirange not null default kernel.scope_places(),    -- the uploader's scope, in which the file is read again after a restart
    every_partner boolean        not null default kernel.scope_every_partner(),
    partners      bigint[]       not null default kernel.scope_partners(),
    uploaded_at   timestamptz    not null default clock_timestamp(),
    state         text           not null default 'RECEIVED'
                  check (state in ('RECEIVED', 'READING', 'QUESTION', 'READY', 'APPLYING', 'APPLIED', 'REFUSED', 'UNDOING', 'UNDONE', 'FAILED')),
    ethnic_codes  text           check (ethnic_codes in ('NATIONAL_FORM', 'GB_T_3304')),
    question      jsonb,                                                     -- what must be answered before the file can be read
    refusal_code  text,                                                      -- why the whole file is refused
    refusal       jsonb,                                                     -- the details its sentence names
    batch         bigint,                                                    -- the registry's batch of its rows
    preview       jsonb,                                                     -- how many rows would be added, changed, left, refused
    sheets        jsonb          not null default '[]',                      -- the sheets recognised, with their header
    done          bigint         not null default 0,
    total         bigint         not null default 0,
    read_at       timestamptz,
    applied_at    timestamptz,
    applied_by    bigint,
    undone_at     timestamptz
);
create index import_by_account on exchange.import (account, id);

create table exchange.file (
    import   bigint   not null references exchange.import (id) on delete cascade,
    position smallint not null,
    name     text     not null,                                              -- as the user called it
    stored   text     not null,                                              -- as it is called in the folder
    sha256   text     not null,
    bytes    bigint   not null,
    primary key (import, position)
);

-- What a check found in a row (问题). Values of sensitive columns are masked: the file itself is kept.
create table exchange.finding (
    id       bigint  generated always as identity primary key,
    import   bigint  not null references exchange.import (id) on delete cascade,
    row      bigint  not null,                                               -- 100,000,000 x sheet + row
    kind     text    not null check (kind in ('HOUSEHOLD', 'PERSON')),
    rule     text    not null,
    refuses  boolean not null,
    field    text,
    value    text    not null,
    detail   text    not null
);
create index finding_in_order on exchange.finding (import, row);

-- how often each check found something, also beyond the findings that are kept
create table exchange.tally (
    import  bigint  not null references exchange.import (id) on delete cascade,
    kind    text    not null,
    rule    text    not null,
    refuses boolean not null,
    count   bigint  not null,
    primary key (import, kind, rule, refuses)
);

-- What the household sheet says beside the household, to be compared with the person sheet. Read again after a crash.
create unlogged table exchange.stated (
    import       bigint not null,
    row          bigint not null,
    household_no text   not null,
    members      integer,
    head_name    text
);
create index stated_by_import on exchange.stated (import);

grant select, insert, update, delete on exchange.import, exchange.file, exchange.finding, exchange.tally, exchange.stated to shanhe_app;

-- A user sees the imports of their own account, and those of accounts whose whole area lies in theirs; the endpoints narrow the
-- latter to data stewards.
alter table exchange.import enable row level security;
create policy mine on exchange.import to shanhe_app
    using (account = (select kernel.scope_account()) or not isempty(places) and places <@ (select kernel.scope_places()));
do $$
declare t text;
begin
    foreach t in array array['file', 'finding', 'tally', 'stated'] loop
        execute format('alter table exchange.%I enable row level security', t);
        execute format('create policy of_import on exchange.%I to shanhe_app using (import in (select id from exchange.import))', t);
    end loop;
end $$;
