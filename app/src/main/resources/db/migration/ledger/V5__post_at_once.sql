-- Posts transfers whose key is new, each with its entry in the audit, with the rights of the caller; tells how many. Where no place or
-- partner is named, those of the receiving or else the paying account hold; an account out of sight posts nothing.
-- The plan is made once: left to itself the planner makes one for every call, which costs more than the posting.
create function ledger.post(keys text[], kinds text[], grants bigint[], from_accounts bigint[], to_accounts bigint[], amounts bigint[],
                            purposes text[], partners bigint[], places bigint[], projects bigint[], days date[], documents text[],
                            corrected bigint[], returned bigint[])
returns bigint volatile set plan_cache_mode = force_generic_plan language plpgsql as $$
#variable_conflict use_column
declare
    n bigint;
begin
    with posted as (
        insert into ledger.transfer (key, kind, grant_id, from_account, to_account, from_kind, to_kind, amount_fen, purpose, partner, place,
                                     project, effective_on, document, corrects, corrects_kind, returns, source)
        select n.key, n.kind, n.grant_id, n.from_account, n.to_account, f.kind, t.kind, n.amount_fen, n.purpose,
               coalesce(n.partner, t.partner, f.partner), coalesce(n.place, t.place, f.place), n.project, n.effective_on, n.document,
               n.corrects, case when n.corrects is not null then (select c.kind from ledger.transfer c where c.id = n.corrects) end,
               n.returns, g.source
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
revoke execute on function ledger.post from public;
grant execute on function ledger.post to shanhe_app;
