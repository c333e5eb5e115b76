-- A trace reads the flows of a grant from this index alone; it also pages through a grant's transfers, as its forerunner did.
create index transfer_flows on ledger.transfer (grant_id, id) include (from_account, to_account, from_kind, to_kind, amount_fen, corrects);
drop index ledger.transfer_by_grant;

-- What row-level security hides still flows: the sums between accounts are told to whoever may see the grant or the account asked
-- about, and the caller joins the names, which stay hidden outside the caller's scope. A corrected transfer and its correction
-- moved nothing and are left out.
create function ledger.flows(of_grant bigint) returns table (grant_id bigint, from_account bigint, to_account bigint, from_kind text, to_kind text, fen bigint, times bigint)
stable security definer set search_path = ledger language sql
begin atomic
    select t.grant_id, t.from_account, t.to_account, t.from_kind, t.to_kind, sum(t.amount_fen)::bigint, count(*)
      from ledger.transfer t
     where t.grant_id = of_grant and t.corrects is null
       and t.id not in (select c.corrects from ledger.transfer c where c.grant_id = of_grant and c.corrects is not null)
     group by t.grant_id, t.from_account, t.to_account, t.from_kind, t.to_kind;
end;

-- the same of every grant that reached or left the accounts, as far up and down as its money went from or to them
create function ledger.flows_through(accounts bigint[]) returns table (grant_id bigint, from_account bigint, to_account bigint, from_kind text, to_kind text, fen bigint, times bigint)
stable security definer set search_path = ledger language sql
begin atomic
    with recursive up (account, grant_id) as (
        select t.to_account, t.grant_id from ledger.transfer t where t.to_account = any (accounts)
        union
        select t.from_account, t.grant_id from up join ledger.transfer t on t.to_account = up.account and t.grant_id = up.grant_id
    ),
    down (account, grant_id) as (
        select t.from_account, t.grant_id from ledger.transfer t where t.from_account = any (accounts)
        union
        select t.to_account, t.grant_id from down join ledger.transfer t on t.from_account = down.account and t.grant_id = down.grant_id
    ),
    -- whatever else flowed into an account that the money passed tells the share of it
    touched as (
        select t.id, t.grant_id, t.from_account, t.to_account, t.from_kind, t.to_kind, t.amount_fen, t.corrects
          from up join ledger.transfer t on t.to_account = up.account and t.grant_id = up.grant_id
        union
        select t.id, t.grant_id, t.from_account, t.to_account, t.from_kind, t.to_kind, t.amount_fen, t.corrects
          from down join ledger.transfer t on t.from_account = down.account and t.grant_id = down.grant_id
        union
        select t.id, t.grant_id, t.from_account, t.to_account, t.from_kind, t.to_kind, t.amount_fen, t.corrects
          from down join ledger.transfer t on t.to_account = down.account and t.grant_id = down.grant_id
    )
    select t.grant_id, t.from_account, t.to_account, t.from_kind, t.to_kind, sum(t.amount_fen)::bigint, count(*)
      from touched t
     where t.corrects is null and not exists (select from ledger.transfer c where c.corrects = t.id)
     group by t.grant_id, t.from_account, t.to_account, t.from_kind, t.to_kind;
end;
revoke execute on function ledger.flows, ledger.flows_through from public;
grant execute on function ledger.flows, ledger.flows_through to shanhe_app;
