-- A bank's or treasury's file of payments (支付文件). The original lies in the data folder under payment-files/<sha256>.
create table exchange.payment_file (
    id            bigint generated always as identity primary key,
    account       bigint         not null default kernel.scope_account(),
    places        int8multirange not null default kernel.scope_places(),
    uploaded_at   timestamptz    not null default clock_timestamp(),
    name          text           not null,
    sha256        text           not null,
    bytes         bigint         not null,
    sheet         text           not null,
    header_row    integer        not null,
    state         text           not null default 'READ' check (state in ('READ', 'ACCEPTED', 'UNDONE', 'DISCARDED')),
    stated_fen    bigint,                                                    -- the total the file or the sender names
    sum_fen       bigint         not null,                                   -- what its lines make
    lines         integer        not null,
    accepted_at   timestamptz,
    accepted_by   bigint,
    reason        text,                                                      -- why it was accepted despite its total, or undone
    undone_at     timestamptz,
    undone_by     bigint
);
-- the same file counts once, whoever sends it
create unique index payment_file_once on exchange.payment_file (sha256) where state in ('READ', 'ACCEPTED');

-- A line of it, what it was taken to mean and what became of it. Numbers of identity are masked and found by their token.
create table exchange.payment_line (
    id           bigint  generated always as identity primary key,
    file         bigint  not null references exchange.payment_file (id),
    row          integer not null,
    document_no  text,
    project_no   text,
    payee        text,
    token        bytea,
    amount_fen   bigint,
    paid_on      date,
    voucher      text,
    purpose      text,
    remark       text,
    faults       text[]  not null default '{}',                              -- found in reading
    problems     text[]  not null default '{}',                              -- faults and what the ledger says against it
    grant_id     bigint,
    project      bigint,
    partner      bigint,
    place        bigint,
    from_account bigint,
    to_key       text,
    to_account   bigint,
    to_name      text,
    verdict      text    not null default 'REFUSED' check (verdict in ('READY', 'KNOWN', 'DIFFERS', 'REFUSED')),
    transfer     bigint,                                                     -- of the ledger: matched with, or posted
    ledger_fen   bigint,                                                     -- what the ledger says where the amounts differ
    left_fen     bigint                                                      -- what was left where it would be paid beyond the balance
);
create index payment_line_of_file on exchange.payment_line (file, id);
grant select, insert, update on exchange.payment_file, exchange.payment_line to shanhe_app;

alter table exchange.payment_file enable row level security;
create policy mine on exchange.payment_file to shanhe_app
    using (account = (select nullif(kernel.scope_account(), 0)) or not isempty(places) and places <@ (select kernel.scope_places()));
alter table exchange.payment_line enable row level security;
create policy of_file on exchange.payment_line to shanhe_app using (file in (select id from exchange.payment_file));
