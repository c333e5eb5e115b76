-- a call for donations (募捐活动): what is given goes into its pool and from there to persons and households
create table ledger.campaign (
    id          bigint generated always as identity primary key,
    campaign_no text   not null unique,
    name        text   not null,
    partner     bigint,
    place       bigint,
    from_on     date   not null,
    to_on       date   not null check (to_on >= from_on),
    purpose     text   not null,
    pool        bigint not null references ledger.account (id),
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);

-- What was given, by one donor or by many at once, each as a grant of its own. A private donor's name stands here only where the donor
-- agreed to it (捐赠).
create table ledger.gift (
    id          bigint generated always as identity primary key,
    key         text   not null unique,
    campaign    bigint not null references ledger.campaign (id),
    grant_id    bigint not null unique references ledger.grant (id),
    kind        text   not null check (kind in ('CASH', 'IN_KIND')),
    amount_fen  bigint not null check (amount_fen > 0),
    goods       text,
    quantity    numeric(14, 2) check (quantity > 0),
    unit        text,
    valuation   text,                                             -- by what the goods were valued: invoice, assessment, market price
    donor_kind  text   not null check (donor_kind in ('ORGANISATION', 'STAFF', 'PUBLIC')),
    donors      integer not null check (donors > 0),
    donor_name  text,
    consent     boolean not null default false,
    received_on date   not null,
    partner     bigint,
    place       bigint,
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account(),
    check (donor_name is null or donor_kind = 'ORGANISATION' or consent),
    check (kind = 'CASH' or (goods is not null and valuation is not null))
);
create index gift_of_campaign on ledger.gift (campaign, id);

-- what the pool gave: to one person or household, or to a named group of so many persons (资助)
create table ledger.award (
    id          bigint generated always as identity primary key,
    key         text   not null unique,                           -- of its transfers, too
    campaign    bigint not null references ledger.campaign (id),
    account     bigint not null references ledger.account (id),
    persons     integer not null check (persons > 0),
    amount_fen  bigint not null check (amount_fen > 0),
    awarded_on  date   not null,
    what_for    text,
    partner     bigint,
    place       bigint,
    recorded_at timestamptz not null default now(),
    recorded_by bigint not null default kernel.scope_account()
);
create index award_of_campaign on ledger.award (campaign, id);
create index award_by_account on ledger.award (account);

grant select, insert on ledger.campaign, ledger.gift, ledger.award to shanhe_app;
grant select on ledger.campaign, ledger.gift, ledger.award to shanhe_analyst;
do $$
declare t text;
begin
    foreach t in array array['campaign', 'gift', 'award'] loop
        execute format('alter table ledger.%I enable row level security', t);
        execute format($policy$create policy in_scope on ledger.%I to shanhe_app
            using ((place <@ (select kernel.scope_places()) or (place is null and (partner = any ((select kernel.scope_partners())::bigint[])
                        or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
                   and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])))$policy$, t);
        execute format('create policy analyst on ledger.%I for select to shanhe_analyst using (true)', t);
    end loop;
end $$;

-- two who record or award at once wait for each other here
create function ledger.lock_campaign(of_campaign bigint) returns void volatile security definer set search_path = ledger language sql
begin atomic
    select count(*) from (select from ledger.campaign where id = of_campaign for no key update) locked;
end;
revoke execute on function ledger.lock_campaign from public;
grant execute on function ledger.lock_campaign to shanhe_app;
