-- A workbook of any kind (文件导入): projects, yields and others. The original lies in the data folder under its hash.
create table exchange.staged_file (
    id          bigint generated always as identity primary key,
    kind        text           not null,
    account     bigint         not null default kernel.scope_account(),
    places      int8multirange not null default kernel.scope_places(),
    uploaded_at timestamptz    not null default clock_timestamp(),
    name        text           not null,
    sha256      text           not null,
    bytes       bigint         not null,
    sheet       text           not null,
    header_row  integer        not null,
    lines       integer        not null,
    unread      text,                                                         -- headings no column is known by
    state       text           not null default 'READ' check (state in ('READ', 'APPLIED', 'UNDONE', 'DISCARDED')),
    applied_at  timestamptz,
    applied_by  bigint,
    undone_at   timestamptz,
    undone_by   bigint,
    reason      text                                                          -- why it was undone
);
create index staged_file_of_kind on exchange.staged_file (kind, id);

-- A line of it as it was read, and what became of it.
create table exchange.staged_line (
    id       bigint  generated always as identity primary key,
    file     bigint  not null references exchange.staged_file (id),
    row      integer not null,
    cells    jsonb   not null,                                                -- what it says, by the key of the column
    problems jsonb   not null default '[]',                                   -- what speaks against it
    verdict  text    not null default 'REFUSED' check (verdict in ('READY', 'KNOWN', 'REFUSED')),
    stands   bigint,                                                          -- what it says, where that stands already
    became   bigint                                                           -- what it has become
);
create index staged_line_of_file on exchange.staged_line (file, id);
grant select, insert, update on exchange.staged_file, exchange.staged_line to shanhe_app;

alter table exchange.staged_file enable row level security;
create policy mine on exchange.staged_file to shanhe_app
    using (account = (select nullif(kernel.scope_account(), 0)) or not isempty(places) and places <@ (select kernel.scope_places()));
alter table exchange.staged_line enable row level security;
create policy of_file on exchange.staged_line to shanhe_app using (file in (select id from exchange.staged_file));
