-- A workbook of deliveries of one kind, or of those who attended a class (措施落实表、参训名单). The original lies in the data folder.
create table exchange.delivery_file (
    id          bigint generated always as identity primary key,
    account     bigint         not null default kernel.scope_account(),
    places      int8multirange not null default kernel.scope_places(),
    uploaded_at timestamptz    not null default clock_timestamp(),
    name        text           not null,
    sha256      text           not null,
    bytes       bigint         not null,
    sheet       text           not null,
    header_row  integer        not null,
    kind        text           not null,                                     -- of the catalogue; that of the class if it lists attendees
    class       bigint,
    partner     bigint,                                                      -- who gave it, the same for all rows
    state       text           not null default 'READ' check (state in ('READ', 'ACCEPTED', 'UNDONE', 'DISCARDED')),
    others      integer        not null default 0,                           -- people not in the register, counted by number
    reason      text,
    accepted_at timestamptz,
    accepted_by bigint,
    undone_at   timestamptz,
    undone_by   bigint
);
-- the same file counts once, whoever sends it
create unique index delivery_file_once on exchange.delivery_file (sha256, kind, coalesce(class, 0)) where state in ('READ', 'ACCEPTED');

-- A row of it, whom it means and what the rules say. Numbers of identity are masked and found by their token.
create table exchange.delivery_line (
    id        bigint  generated always as identity primary key,
    file      bigint  not null references exchange.delivery_file (id),
    row       integer not null,
    number    text,
    token     bytea,
    cells     jsonb   not null,
    faults    jsonb   not null default '[]',                                 -- found in reading
    problems  jsonb   not null default '[]',                                 -- faults and what the rules say
    chosen    boolean not null default false,                                -- the person was matched by hand
    person    bigint,
    household bigint,
    place     bigint,
    receiver  text,
    verdict   text    not null default 'REFUSED' check (verdict in ('READY', 'KNOWN', 'UNKNOWN', 'REFUSED')),
    delivery  bigint
);
create index delivery_line_of_file on exchange.delivery_line (file, id);
grant select, insert, update on exchange.delivery_file, exchange.delivery_line to shanhe_app;

alter table exchange.delivery_file enable row level security;
create policy mine on exchange.delivery_file to shanhe_app
    using (account = (select nullif(kernel.scope_account(), 0)) or not isempty(places) and places <@ (select kernel.scope_places()));
alter table exchange.delivery_line enable row level security;
create policy of_file on exchange.delivery_line to shanhe_app using (file in (select id from exchange.delivery_file));
