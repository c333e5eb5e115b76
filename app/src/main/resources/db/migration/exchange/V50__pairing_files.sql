-- A workbook of pairings (结对导入). The original lies in the data folder under its hash.
create table exchange.pairing_file (
    id          bigint generated always as identity primary key,
    account     bigint         not null default kernel.scope_account(),
    places      int8multirange not null default kernel.scope_places(),
    uploaded_at timestamptz    not null default clock_timestamp(),
    name        text           not null,
    sha256      text           not null,
    bytes       bigint         not null,
    sheet       text           not null,
    header_row  integer        not null,
    lines       integer        not null,
    state       text           not null default 'READ' check (state in ('READ', 'APPLIED', 'UNDONE', 'DISCARDED')),
    applied_at  timestamptz,
    applied_by  bigint,
    undone_at   timestamptz,
    undone_by   bigint,
    reason      text                                                          -- why it was undone
);

-- A line of it as it was read, what it was taken to mean and what became of it.
create table exchange.pairing_line (
    id               bigint  generated always as identity primary key,
    file             bigint  not null references exchange.pairing_file (id),
    row              integer not null,
    kind             text,
    partner_name     text,
    responsible_name text,
    place            bigint,                                                  -- as the sheet names it
    counterpart      text,
    list             text,
    household_no     text,
    helper           text,
    since            date,
    until            date,
    reason           text,
    document         text,
    faults           text[]  not null default '{}',                           -- found in reading
    problems         text[]  not null default '{}',                           -- faults and what the registers say against it
    partner          bigint,
    responsible      bigint,
    household        bigint,
    at               bigint,                                                  -- the place meant
    stands           bigint,                                                  -- the pairing that is in its way, or that it is
    verdict          text    not null default 'REFUSED' check (verdict in ('READY', 'KNOWN', 'REFUSED')),
    pairing          bigint                                                   -- that it has become
);
create index pairing_line_of_file on exchange.pairing_line (file, id);
grant select, insert, update on exchange.pairing_file, exchange.pairing_line to shanhe_app;

alter table exchange.pairing_file enable row level security;
create policy mine on exchange.pairing_file to shanhe_app
    using (account = (select nullif(kernel.scope_account(), 0)) or not isempty(places) and places <@ (select kernel.scope_places()));
alter table exchange.pairing_line enable row level security;
create policy of_file on exchange.pairing_line to shanhe_app using (file in (select id from exchange.pairing_file));
