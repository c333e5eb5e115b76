-- A platform's file of orders (平台订单文件). The original lies in the data folder under its hash.
create table exchange.mall_file (
    id            bigint generated always as identity primary key,
    account       bigint         not null default kernel.scope_account(),
    places        int8multirange not null default kernel.scope_places(),
    every_partner boolean        not null default kernel.scope_every_partner(),
    partners      bigint[]       not null default kernel.scope_partners(),
    uploaded_at   timestamptz    not null default clock_timestamp(),
    platform      text           not null,
    mode          text           not null check (mode in ('BOUGHT', 'SOLD')),   -- of lines that do not say
    name          text           not null,
    sha256        text           not null,
    bytes         bigint         not null,
    sheet         text           not null,
    header_row    integer        not null,
    lines         integer        not null,
    state         text           not null default 'READ' check (state in ('READ', 'ACCEPTED', 'UNDONE', 'DISCARDED')),
    accepted_at   timestamptz,
    accepted_by   bigint,
    undone_at     timestamptz,
    undone_by     bigint,
    reason        text                                                          -- why it was undone
);

-- A line of it, what it was taken to mean and what becomes of it. Names of persons are masked before they are kept.
create table exchange.mall_line (
    id            bigint  generated always as identity primary key,
    file          bigint  not null references exchange.mall_file (id),
    row           integer not null,
    order_no      text,
    line_no       text,
    returns       text,                                                         -- the line that goes back
    buyer         text,
    buyer_class   text    not null,
    mode          text    not null,
    supplier_name text,
    credit_code   text,
    product_code  text,
    goods         text,
    unit          text    not null,
    quantity      numeric,
    amount_fen    bigint,
    ordered_on    date,
    on_day        date,
    done_on       date,
    said          text,                                                         -- the platform's word for the state
    steps         text[]  not null default '{}',
    faults        text[]  not null default '{}',                                -- found in reading
    problems      text[]  not null default '{}',                                -- faults and what stands against it
    supplier      bigint,
    partner       bigint,
    product       bigint,
    known_fen     bigint,                                                       -- what the order says where the amounts differ
    verdict       text    not null default 'REFUSED' check (verdict in ('NEW', 'CHANGED', 'KNOWN', 'DIFFERS', 'REFUSED'))
);
create index mall_line_of_file on exchange.mall_line (file, id);
create index mall_line_of_order on exchange.mall_line (file, order_no, line_no);

-- Which supplier or partner a name of a platform means, as somebody chose; the last choice holds.
create table exchange.mall_name (
    id          bigint generated always as identity primary key,
    platform    text   not null,
    kind        text   not null check (kind in ('SUPPLIER', 'BUYER')),
    name        text   not null,
    target      bigint not null,
    place       bigint,                                                         -- county of a supplier
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by bigint not null default kernel.scope_account()
);
create index mall_name_by_name on exchange.mall_name (platform, kind, name);

grant select, insert, update on exchange.mall_file, exchange.mall_line to shanhe_app;
grant select, insert on exchange.mall_name to shanhe_app;

alter table exchange.mall_file enable row level security;
create policy mine on exchange.mall_file to shanhe_app
    using (account = (select nullif(kernel.scope_account(), 0))
           or not isempty(places) and places <@ (select kernel.scope_places())
              and ((select kernel.scope_every_partner()) or not every_partner and partners <@ (select kernel.scope_partners())::bigint[]));
alter table exchange.mall_line enable row level security;
create policy of_file on exchange.mall_line to shanhe_app using (file in (select id from exchange.mall_file));
alter table exchange.mall_name enable row level security;
create policy in_scope on exchange.mall_name to shanhe_app
    using (case kind when 'BUYER' then (select kernel.scope_every_partner()) or target = any ((select kernel.scope_partners())::bigint[])
                     else place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places()) end);
