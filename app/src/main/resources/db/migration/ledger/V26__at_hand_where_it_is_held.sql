-- Money at hand (结存) stands where the account that holds it is: a pool that pays somebody of a county holds less, not the county. What
-- came in and what was paid counted where the transfer goes, so that a county which was paid from elsewhere had less than nothing.

-- the place of a pool's, a partner's, a place's or a project's account where it is not the transfer's own; 0 for an account of no place
alter table ledger.transfer
    add column from_place bigint,
    add column to_place   bigint;
update ledger.transfer t
   set from_place = case when t.from_kind in ('POOL', 'PARTNER', 'PLACE', 'PROJECT') then nullif(coalesce(f.place, 0), coalesce(t.place, 0)) end,
       to_place = case when t.to_kind in ('POOL', 'PARTNER', 'PLACE', 'PROJECT') then nullif(coalesce(r.place, 0), coalesce(t.place, 0)) end
  from ledger.account f, ledger.account r
 where f.id = t.from_account and r.id = t.to_account
   and (t.from_kind in ('POOL', 'PARTNER', 'PLACE', 'PROJECT') and coalesce(f.place, 0) <> coalesce(t.place, 0)
        or t.to_kind in ('POOL', 'PARTNER', 'PLACE', 'PROJECT') and coalesce(r.place, 0) <> coalesce(t.place, 0));
create index transfer_from_elsewhere on ledger.transfer (from_place) where from_place is not null;
create index transfer_to_elsewhere on ledger.transfer (to_place) where to_place is not null;

-- Each entry in its own branch, so that a place asked for is found by its index. A transfer in sight may leave or reach an account whose
-- place is not: what it does there is not told, as what stands there is not. nth tells the entries of one transfer apart.
create or replace view ledger.stage_entry with (security_invoker = true) as
select case c.stage when 'PLAN' then 'PLANNED' when 'DECIDE' then 'DECIDED' when 'ISSUE' then 'ISSUED' else 'CARRIED' end as stage,
       'commitment' as kind, c.id, c.kind as act, c.grant_id, c.source, c.purpose, c.partner, c.place, c.project, c.batch, c.effective_on,
       c.signed_fen as fen, c.document, null::bigint as from_account, null::bigint as to_account, c.id * 4 as nth
  from ledger.commitment c
union all
select s.stage, 'transfer', t.id, t.kind, t.grant_id, t.source, t.purpose, t.partner, t.place, t.project, null, t.effective_on,
       s.fen, t.document, t.from_account, t.to_account, t.id * 4
  from ledger.transfer t
 cross join lateral (values ('ARRIVED', t.arrived_fen), ('PAID', t.paid_fen), ('RETURNED', t.returned_fen)) s (stage, fen)
 where s.fen <> 0
union all
select 'BALANCE', 'transfer', t.id, t.kind, t.grant_id, t.source, t.purpose, t.partner, t.place, t.project, null, t.effective_on,
       b.fen, t.document, t.from_account, t.to_account, t.id * 4
  from ledger.transfer t
 cross join lateral (
       select t.arrived_fen - t.paid_fen + case when t.from_place is null then 0 else t.amount_fen end
              - case when t.to_place is null then 0 else t.amount_fen end as fen) b
 where b.fen <> 0
union all
select 'BALANCE', 'transfer', t.id, t.kind, t.grant_id, t.source, t.purpose, t.partner, nullif(t.from_place, 0), t.project, null, t.effective_on,
       -t.amount_fen, t.document, t.from_account, t.to_account, t.id * 4 + 1
  from ledger.transfer t
 where t.from_place is not null
   and ((select kernel.scope_places()) is null or t.from_place <@ (select kernel.scope_places())
        or (t.from_place = 0 and t.partner = any ((select kernel.scope_partners())::bigint[])))
union all
select 'BALANCE', 'transfer', t.id, t.kind, t.grant_id, t.source, t.purpose, t.partner, nullif(t.to_place, 0), t.project, null, t.effective_on,
       t.amount_fen, t.document, t.from_account, t.to_account, t.id * 4 + 2
  from ledger.transfer t
 where t.to_place is not null
   and ((select kernel.scope_places()) is null or t.to_place <@ (select kernel.scope_places())
        or (t.to_place = 0 and t.partner = any ((select kernel.scope_partners())::bigint[])));

-- as before, and where the accounts are
create or replace function ledger.post(keys text[], kinds text[], grants bigint[], from_accounts bigint[], to_accounts bigint[], amounts bigint[],
                            purposes text[], partners bigint[], places bigint[], projects bigint[], days date[], documents text[],
                            corrected bigint[], returned bigint[])
returns bigint volatile set plan_cache_mode = force_generic_plan language plpgsql as $$
#variable_conflict use_column
declare
    n bigint;
begin
    with posted as (
        insert into ledger.transfer (key, kind, grant_id, from_account, to_account, from_kind, to_kind, amount_fen, purpose, partner, place,
                                     project, effective_on, document, corrects, corrects_kind, returns, source, from_place, to_place)
        select n.key, n.kind, n.grant_id, n.from_account, n.to_account, f.kind, t.kind, n.amount_fen, n.purpose,
               coalesce(n.partner, t.partner, f.partner), coalesce(n.place, t.place, f.place), n.project, n.effective_on, n.document,
               n.corrects, case when n.corrects is not null then (select c.kind from ledger.transfer c where c.id = n.corrects) end,
               n.returns, g.source,
               case when f.kind in ('POOL', 'PARTNER', 'PLACE', 'PROJECT') then nullif(coalesce(f.place, 0), coalesce(n.place, t.place, f.place, 0)) end,
               case when t.kind in ('POOL', 'PARTNER', 'PLACE', 'PROJECT') then nullif(coalesce(t.place, 0), coalesce(n.place, t.place, f.place, 0)) end
          from unnest(keys, kinds, grants, from_accounts, to_accounts, amounts, purposes, partners, places, projects, days, documents,
                      corrected, returned)
               with ordinality
               n (key, kind, grant_id, from_account, to_account, amount_fen, purpose, partner, place, project, effective_on, document,
                  corrects, returns, nth)
         -- by their ids, however few accounts the planner believes to be in sight
         cross join lateral (select a.kind, a.partner, a.place from ledger.account a where a.id = n.from_account offset 0) f
         cross join lateral (select a.kind, a.partner, a.place from ledger.account a where a.id = n.to_account offset 0) t
         cross join lateral (select s.source from ledger.grant_source s where s.id = n.grant_id offset 0) g
         order by n.nth
        on conflict (key) do nothing
        returning key, place
    ),
    noted as (
        insert into kernel.audit (action, subject, place, detail)
        select 'ledger.transfer.post', 'transfer/' || min(key), min(place), jsonb_build_object('posted', count(*))
          from posted
        having count(*) > 0
    )
    select count(*) into n from posted;
    return n;
end;
$$;
