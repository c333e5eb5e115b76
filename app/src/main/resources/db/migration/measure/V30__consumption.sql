-- Consumption assistance (消费帮扶): suppliers and certified products of a county, and the orders of assisting units.
-- A supplier applies, its county recommends it, the platform reviews it; a suspended one sells nothing new.
create table measure.supplier (
    id          bigint  generated always as identity primary key,
    place       bigint  not null references place.division (code),                      -- county of origin
    name        text    not null,
    credit_code text    not null unique,
    contact     text,                                                                   -- an office, not a person's number
    state       text    not null default 'PROPOSED' check (state in ('PROPOSED', 'RECOMMENDED', 'APPROVED', 'SUSPENDED', 'REJECTED')),
    version     integer not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account()
);
create index supplier_by_place on measure.supplier (place, id);

-- append-only: how a supplier came to its state, and by what document
create table measure.supplier_step (
    id          bigint generated always as identity primary key,
    supplier    bigint not null references measure.supplier (id),
    state       text   not null,
    taken_on    date   not null,
    document    text   not null,
    place       bigint not null,
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);
create index supplier_step_of_supplier on measure.supplier_step (supplier, id);

-- a product with its certificate of origin; its price is that of new orders
create table measure.product (
    id          bigint  generated always as identity primary key,
    supplier    bigint  not null references measure.supplier (id),
    place       bigint  not null references place.division (code),
    code        text    not null,
    name        text    not null,
    spec        text,
    unit        text    not null,
    price_fen   bigint  not null check (price_fen > 0),
    certificate text    not null,
    valid_from  date    not null,
    valid_until date    not null check (valid_until >= valid_from),
    offered     boolean not null default true,
    version     integer not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    unique (supplier, code)
);
create index product_by_place on measure.product (place, id);

create sequence measure.goods_number;
grant usage on sequence measure.goods_number to shanhe_app;

-- An order. Bought (直接购买) or sold with a partner's help (帮助销售) is fixed when it is written: a purchase is never also a sale.
-- `needs` are the steps after which it counts, by the pack of its day; `state` and `counted_on` follow from the steps that hold.
create table measure.goods_order (
    id          bigint  generated always as identity primary key,
    key         text    unique,                                                         -- idempotency: given by the caller
    platform    text    not null,
    order_no    text    not null,
    mode        text    not null check (mode in ('BOUGHT', 'SOLD')),
    buyer_class text    not null check (buyer_class in ('UNIT', 'UNION', 'CANTEEN', 'PERSON')),
    buyer       text    not null,
    partner     bigint  not null references partner.partner (id),                       -- who bought, or who helped to sell
    supplier    bigint  not null references measure.supplier (id),
    place       bigint  not null references place.division (code),                      -- county of origin
    ordered_on  date    not null,
    needs       text[]  not null,
    state       text    not null default 'ORDERED' check (state in ('ORDERED', 'CONFIRMED', 'SHIPPED', 'ACCEPTED', 'PAID', 'REVIEWED', 'CANCELLED', 'WITHDRAWN')),
    counted_on  date,
    version     integer not null default 1,
    recorded_at timestamptz not null default now(),
    recorded_by bigint  not null default kernel.scope_account(),
    unique (platform, order_no)
);
create index goods_order_by_place on measure.goods_order (place, id);
create index goods_order_by_partner on measure.goods_order (partner, counted_on);

-- append-only: what was ordered, and what went back as negative lines; a line taken back with its batch keeps standing
create table measure.goods_line (
    id           bigint  generated always as identity primary key,
    goods_order  bigint  not null references measure.goods_order (id),
    line_no      text    not null,
    product      bigint  references measure.product (id),
    goods        text    not null,
    unit         text    not null,
    quantity     numeric not null,
    amount_fen   bigint  not null,
    returns      bigint  references measure.goods_line (id),
    reason       text,
    on_day       date    not null,
    batch        text,
    place        bigint  not null,
    partner      bigint  not null,
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint  not null default kernel.scope_account(),
    withdrawn_at timestamptz,
    withdrawn_by bigint,
    check (returns is null and quantity > 0 and amount_fen > 0 or returns is not null and quantity < 0 and amount_fen < 0 and reason is not null)
);
create unique index goods_line_once on measure.goods_line (goods_order, line_no) where withdrawn_at is null;
create index goods_line_of_batch on measure.goods_line (batch) where batch is not null;

-- append-only: confirmed, shipped, accepted, paid, reviewed, cancelled
create table measure.goods_step (
    id           bigint generated always as identity primary key,
    goods_order  bigint not null references measure.goods_order (id),
    step         text   not null check (step in ('CONFIRMED', 'SHIPPED', 'ACCEPTED', 'PAID', 'REVIEWED', 'CANCELLED')),
    taken_on     date   not null,
    document     text,
    batch        text,
    place        bigint not null,
    partner      bigint not null,
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint not null default kernel.scope_account(),
    withdrawn_at timestamptz,
    withdrawn_by bigint
);
create unique index goods_step_once on measure.goods_step (goods_order, step) where withdrawn_at is null;
create index goods_step_of_batch on measure.goods_step (batch) where batch is not null;

grant select, insert on measure.supplier, measure.supplier_step, measure.product, measure.goods_order, measure.goods_line, measure.goods_step to shanhe_app;
grant update (state, version) on measure.supplier to shanhe_app;
grant update (name, spec, unit, price_fen, certificate, valid_from, valid_until, offered, version) on measure.product to shanhe_app;
grant update (state, counted_on, version) on measure.goods_order to shanhe_app;
grant update (withdrawn_at, withdrawn_by) on measure.goods_line, measure.goods_step to shanhe_app;
grant select on measure.supplier, measure.supplier_step, measure.product, measure.goods_order, measure.goods_line, measure.goods_step to shanhe_analyst;

do $$
declare t text;
begin
    foreach t in array array['supplier', 'supplier_step', 'product'] loop
        execute format('alter table measure.%I enable row level security', t);
        execute format($policy$create policy in_scope on measure.%I to shanhe_app
            using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places()))$policy$, t);
        execute format('create policy analyst on measure.%I for select to shanhe_analyst using (true)', t);
    end loop;
    foreach t in array array['goods_order', 'goods_line', 'goods_step'] loop
        execute format('alter table measure.%I enable row level security', t);
        execute format($policy$create policy in_scope on measure.%I to shanhe_app
            using (place >= (select kernel.scope_low()) and place < (select kernel.scope_high()) and place <@ (select kernel.scope_places())
                   and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])))$policy$, t);
        execute format('create policy analyst on measure.%I for select to shanhe_analyst using (true)', t);
    end loop;
end $$;
