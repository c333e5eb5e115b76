create schema ledger;
grant usage on schema ledger to shanhe_app, shanhe_analyst;

-- a dated, documented amount from a source for a purpose (资金来源批次)
create table ledger.grant (
    id          bigint generated always as identity primary key,
    document_no text   not null unique,
    source      text   not null,      -- code of the policy pack's source tree, e.g. DESIGNATED_FREE
    purpose     text   not null,
    partner     bigint,
    place       bigint,
    amount_fen  bigint not null check (amount_fen > 0),
    granted_on  date   not null,
    remark      text,
    recorded_at timestamptz not null default now()
);

-- where money can be: at its source, in a pool, with a place, a project, a payee, a beneficiary, in an asset (账户)
create table ledger.account (
    id          bigint generated always as identity primary key,
    kind        text   not null check (kind in ('SOURCE', 'GRANT', 'POOL', 'PARTNER', 'PLACE', 'PROJECT', 'PAYEE', 'BENEFICIARY', 'ASSET')),
    key         text   not null unique,          -- given by the module that opens it, e.g. project:123
    name        text   not null,
    partner     bigint,
    place       bigint,
    recorded_at timestamptz not null default now()
);

-- append-only: money moved once, never changed, corrected by a further transfer (资金流水)
create table ledger.transfer (
    id           bigint generated always as identity primary key,
    key          text   not null unique,
    kind         text   not null check (kind in ('ALLOCATE', 'DISBURSE', 'PAY', 'RETURN', 'CORRECT', 'DONATE')),
    grant_id     bigint not null references ledger.grant (id),
    from_account bigint not null references ledger.account (id),
    to_account   bigint not null references ledger.account (id) check (to_account <> from_account),
    from_kind    text   not null,                -- the kinds of both accounts: a reader may see the transfer and not the account
    to_kind      text   not null,
    amount_fen   bigint not null check (amount_fen > 0),
    purpose      text   not null,
    partner      bigint,
    place        bigint,                         -- where the money goes
    project      bigint,                         -- the ledger knows nobody: an id given by the caller
    effective_on date   not null,
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint not null default kernel.scope_account(),
    document     text,
    corrects     bigint unique references ledger.transfer (id)
);
create index transfer_by_place on ledger.transfer (place, purpose, effective_on);
create index transfer_from on ledger.transfer (from_account);
create index transfer_to on ledger.transfer (to_account);
create index transfer_by_grant on ledger.transfer (grant_id);

grant select, insert on ledger.grant, ledger.account, ledger.transfer to shanhe_app;
grant select on ledger.grant, ledger.account, ledger.transfer to shanhe_analyst;

alter table ledger.grant enable row level security;
alter table ledger.account enable row level security;
alter table ledger.transfer enable row level security;

-- a row without a place belongs to its partner alone, or to those who see the whole country
create policy in_scope on ledger.grant to shanhe_app
    using ((place <@ (select kernel.scope_places()) or (place is null and (partner = any ((select kernel.scope_partners())::bigint[])
                or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy in_scope on ledger.account to shanhe_app
    using ((place <@ (select kernel.scope_places()) or (place is null and (partner = any ((select kernel.scope_partners())::bigint[])
                or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy in_scope on ledger.transfer to shanhe_app
    using ((place <@ (select kernel.scope_places()) or (place is null and (partner = any ((select kernel.scope_partners())::bigint[])
                or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on ledger.grant for select to shanhe_analyst using (true);
create policy analyst on ledger.account for select to shanhe_analyst using (true);
create policy analyst on ledger.transfer for select to shanhe_analyst using (true);

-- What row-level security hides still counts: a balance is the sum of all transfers, whoever asks, and a lock needs no right to
-- change an account. Owned by the schema's owner; they tell only sums of accounts the caller already names.
create function ledger.balance(account bigint) returns bigint stable security definer set search_path = ledger language sql
return coalesce((select sum(amount_fen) from ledger.transfer where to_account = account), 0)
     - coalesce((select sum(amount_fen) from ledger.transfer where from_account = account), 0);

-- in the order of ids, so that two postings never wait for each other
create function ledger.lock_accounts(accounts bigint[]) returns void volatile security definer set search_path = ledger language sql
begin atomic
    select count(*) from (select from ledger.account where id = any (accounts) order by id for no key update) locked;
end;

-- accounts that would hold less than nothing of a grant; a source may owe up to what was granted
create function ledger.overdrawn(accounts bigint[], grants bigint[]) returns table (account bigint, name text, grant_id bigint, short_fen bigint)
stable security definer set search_path = ledger language sql
begin atomic
    select a.id, a.name, m.grant_id, -sum(m.fen)::bigint
      from (select to_account, t.grant_id, amount_fen from ledger.transfer t where to_account = any (accounts) and t.grant_id = any (grants)
            union all
            select from_account, t.grant_id, -amount_fen from ledger.transfer t where from_account = any (accounts) and t.grant_id = any (grants))
           m (account, grant_id, fen)
      join ledger.account a on a.id = m.account
      join ledger.grant g on g.id = m.grant_id
     group by a.id, a.name, a.kind, m.grant_id, g.amount_fen
    having sum(m.fen) < case a.kind when 'SOURCE' then -g.amount_fen else 0 end
     order by a.id;
end;

-- where each fen of a grant is: what every account holds of it
create function ledger.positions(of_grant bigint) returns table (account bigint, kind text, fen bigint)
stable security definer set search_path = ledger language sql
begin atomic
    select m.account, m.kind, sum(m.fen)::bigint
      from (select t.to_account, t.to_kind, t.amount_fen from ledger.transfer t where t.grant_id = of_grant
            union all
            select t.from_account, t.from_kind, -t.amount_fen from ledger.transfer t where t.grant_id = of_grant) m (account, kind, fen)
     group by m.account, m.kind
    having sum(m.fen) <> 0
     order by m.account;
end;
revoke execute on function ledger.balance, ledger.lock_accounts, ledger.overdrawn, ledger.positions from public;
grant execute on function ledger.balance, ledger.lock_accounts, ledger.overdrawn, ledger.positions to shanhe_app;
