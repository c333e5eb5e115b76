-- What every account holds of every grant is kept by the database itself with each transfer, whoever inserts it: no account but a
-- source holds less than nothing, and asking it does not read all transfers there ever were.

-- The source stands in the transfer, since a reader may see a transfer and not its grant.
alter table ledger.transfer
    add column source text,
    add column returns bigint references ledger.transfer (id),     -- the transfer of which a part was given back
    add column corrects_kind text;
update ledger.transfer t set source = g.source from ledger.grant g where g.id = t.grant_id;
update ledger.transfer t set corrects_kind = c.kind from ledger.transfer c where c.id = t.corrects;
alter table ledger.transfer
    alter column source set not null,
    add check (returns is null or kind = 'RETURN'),
    -- 到位: money that left its source or grant for a pool, a partner, a place or a project, or for the end; what went back counts against it
    add column arrived_fen bigint generated always as (
        case when from_kind in ('SOURCE', 'GRANT') and to_kind not in ('SOURCE', 'GRANT') then amount_fen
             when to_kind in ('SOURCE', 'GRANT') and from_kind not in ('SOURCE', 'GRANT') then -amount_fen
             else 0 end) virtual,
    -- 支付: money that reached a payee, a beneficiary or an asset
    add column paid_fen bigint generated always as (
        case when to_kind in ('PAYEE', 'BENEFICIARY', 'ASSET') and from_kind not in ('PAYEE', 'BENEFICIARY', 'ASSET') then amount_fen
             when from_kind in ('PAYEE', 'BENEFICIARY', 'ASSET') and to_kind not in ('PAYEE', 'BENEFICIARY', 'ASSET') then -amount_fen
             else 0 end) virtual,
    -- 退回, which arrival and payment above have lost already
    add column returned_fen bigint generated always as (
        case when kind = 'RETURN' then amount_fen when corrects_kind = 'RETURN' then -amount_fen else 0 end) virtual;
create index transfer_returns on ledger.transfer (returns) where returns is not null;
create index transfer_by_project on ledger.transfer (project) where project is not null;

-- append-only: what a grant may be spent on and what it must achieve, version by version, and whether money may leave it (资金批次条件)
create table ledger.grant_term (
    id           bigint generated always as identity primary key,
    grant_id     bigint not null references ledger.grant (id),
    version      integer not null check (version > 0),
    status       text   not null check (status in ('OPEN', 'SUSPENDED', 'CLOSED')),
    conditions   text,
    targets      jsonb  not null default '[]',     -- [{kind, what, value, unit}]: output, benefit, satisfaction (绩效目标)
    reason       text   not null,
    document     text,
    effective_on date   not null,
    partner      bigint,
    place        bigint,
    recorded_at  timestamptz not null default now(),
    recorded_by  bigint not null default kernel.scope_account(),
    unique (grant_id, version)
);
grant select, insert on ledger.grant_term to shanhe_app;
grant select on ledger.grant_term to shanhe_analyst;
alter table ledger.grant_term enable row level security;
create policy in_scope on ledger.grant_term to shanhe_app
    using ((place <@ (select kernel.scope_places()) or (place is null and (partner = any ((select kernel.scope_partners())::bigint[])
                or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
           and ((select kernel.scope_every_partner()) or partner = any ((select kernel.scope_partners())::bigint[])));
create policy analyst on ledger.grant_term for select to shanhe_analyst using (true);

-- no right for the application: only the triggers below write, only the functions below read
create table ledger.held (
    account   bigint  not null references ledger.account (id),
    grant_id  bigint  not null references ledger.grant (id),
    fen       bigint  not null,
    least_fen bigint  not null,                    -- a source may owe what was granted; nobody else owes
    frozen    boolean not null default false,      -- the account of a grant that is suspended or closed
    primary key (account, grant_id)
) with (fillfactor = 70);
create index held_by_grant on ledger.held (grant_id);
alter table ledger.held enable row level security;
insert into ledger.held (account, grant_id, fen, least_fen)
select m.account, m.grant_id, sum(m.fen), case a.kind when 'SOURCE' then -g.amount_fen else 0 end
  from (select to_account, grant_id, amount_fen from ledger.transfer
        union all
        select from_account, grant_id, -amount_fen from ledger.transfer) m (account, grant_id, fen)
  join ledger.account a on a.id = m.account
  join ledger.grant g on g.id = m.grant_id
 group by m.account, m.grant_id, a.kind, g.amount_fen;

-- a name only for those who may read the grant
create function ledger.said(of_grant bigint) returns text stable security definer set search_path = ledger language sql
return (select case when (g.place <@ kernel.scope_places() or (g.place is null and (g.partner = any (kernel.scope_partners())
                              or kernel.scope_places() @> int8range(0, 1000000000000))))
                     and (kernel.scope_every_partner() or g.partner = any (kernel.scope_partners()))
                    then g.document_no else '#' || g.id end
          from ledger.grant g where g.id = of_grant);

-- The rows are locked in the order of accounts and grants, so that two postings never wait for each other in a ring.
create function ledger.keep_held() returns trigger volatile security definer set search_path = ledger language plpgsql as $$
declare
    wrong record;
begin
    with moved as (
        select m.account, m.kind, m.grant_id, sum(m.fen)::bigint as fen, coalesce(sum(m.fen) filter (where m.spends), 0)::bigint as spent
          from (select to_account, to_kind, grant_id, amount_fen, false from posted
                union all
                select from_account, from_kind, grant_id, -amount_fen, kind not in ('RETURN', 'CORRECT') from posted)
               m (account, kind, grant_id, fen, spends)
         group by m.account, m.kind, m.grant_id
    ),
    kept as (
        insert into ledger.held as h (account, grant_id, fen, least_fen)
        select m.account, m.grant_id, m.fen,
               case m.kind when 'SOURCE' then -(select g.amount_fen from ledger.grant g where g.id = m.grant_id) else 0 end
          from moved m
         order by m.account, m.grant_id
        on conflict (account, grant_id) do update set fen = h.fen + excluded.fen
        returning h.account, h.grant_id, h.fen, h.least_fen, h.frozen
    )
    select k.account, k.grant_id, k.fen - m.fen - k.least_fen as left_fen, k.fen < k.least_fen as short into wrong
      from kept k
      join moved m on m.account = k.account and m.grant_id = k.grant_id
     where k.fen < k.least_fen or (k.frozen and m.spent < 0)
     order by k.account
     limit 1;
    if found then
        raise exception using message = case when wrong.short then 'ACCOUNT_OVERDRAWN' else 'GRANT_NOT_OPEN' end,
            detail = jsonb_build_object('account', (select a.name from ledger.account a where a.id = wrong.account),
                                        'grant', ledger.said(wrong.grant_id), 'left', to_char(wrong.left_fen / 100.0, 'FM999999999999990.00'));
    end if;
    -- what is given back of a transfer and what is corrected of it are together no more than it moved
    if exists (select from posted where returns is not null or corrects is not null) then
        select t.id, t.amount_fen - b.before as left_fen into wrong
          from (select distinct coalesce(returns, corrects) as id from posted where returns is not null or corrects is not null) p
          join ledger.transfer t on t.id = p.id
         cross join lateral (
                select coalesce(sum(r.amount_fen), 0)::bigint as back,
                       coalesce(sum(r.amount_fen) filter (where r.id not in (select n.id from posted n)), 0)::bigint as before
                  from ledger.transfer r
                 where (r.returns = t.id or r.corrects = t.id) and not exists (select from ledger.transfer c where c.corrects = r.id)) b
         where b.back > t.amount_fen
         limit 1;
        if found then
            raise exception using message = 'GIVEN_BACK_BEYOND',
                detail = jsonb_build_object('id', wrong.id, 'left', to_char(wrong.left_fen / 100.0, 'FM999999999999990.00'));
        end if;
    end if;
    return null;
end;
$$;
create trigger keep_held after insert on ledger.transfer
    referencing new table as posted for each statement execute function ledger.keep_held();

-- a grant whose terms say so is closed to spending from the moment they are recorded; only an empty one is closed for good
create function ledger.keep_status() returns trigger volatile security definer set search_path = ledger language plpgsql as $$
declare
    kept bigint;
begin
    update ledger.held h set frozen = new.status <> 'OPEN'
      from ledger.account a
     where a.key = 'grant:' || new.grant_id and h.account = a.id and h.grant_id = new.grant_id
    returning h.fen into kept;
    if new.status = 'CLOSED' and kept > 0 then
        raise exception using message = 'GRANT_NOT_EMPTY',
            detail = jsonb_build_object('grant', ledger.said(new.grant_id), 'left', to_char(kept / 100.0, 'FM999999999999990.00'));
    end if;
    return null;
end;
$$;
create trigger keep_status after insert on ledger.grant_term for each row execute function ledger.keep_status();

create or replace function ledger.balance(account bigint) returns bigint stable security definer set search_path = ledger language sql
return (select coalesce(sum(h.fen), 0)::bigint from ledger.held h where h.account = balance.account);

create or replace function ledger.positions(of_grant bigint) returns table (account bigint, kind text, fen bigint)
stable security definer set search_path = ledger language sql
begin atomic
    select h.account, a.kind, h.fen
      from ledger.held h
      join ledger.account a on a.id = h.account
     where h.grant_id = of_grant and h.fen <> 0
     order by h.account;
end;

-- what an account holds of each grant
create function ledger.held_by(of_account bigint) returns table (grant_id bigint, document_no text, fen bigint)
stable security definer set search_path = ledger language sql
begin atomic
    select h.grant_id, ledger.said(h.grant_id), h.fen from ledger.held h where h.account = of_account and h.fen <> 0 order by h.grant_id;
end;

-- those of the grants that are suspended or closed
create function ledger.not_open(grants bigint[]) returns table (grant_id bigint, document_no text)
stable security definer set search_path = ledger language sql
begin atomic
    select g.id, ledger.said(g.id)
      from ledger.grant g
     where g.id = any (grants)
       and (select t.status from ledger.grant_term t where t.grant_id = g.id order by t.version desc limit 1) <> 'OPEN';
end;

drop function ledger.lock_accounts;
drop function ledger.overdrawn;

-- the source of a grant, for the transfer that moves its money: read by the owner's right, for it tells nothing else
create view ledger.grant_source as select id, source from ledger.grant;
grant select on ledger.grant_source to shanhe_app;

revoke execute on function ledger.said, ledger.keep_held, ledger.keep_status, ledger.held_by, ledger.not_open from public;
grant execute on function ledger.held_by, ledger.not_open to shanhe_app;
