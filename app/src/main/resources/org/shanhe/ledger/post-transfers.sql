-- transfers whose key is new, with their entry in the audit; where no place or partner is named, those of the receiving or else the
-- paying account; an account out of sight posts nothing
with posted as (
    insert into ledger.transfer (key, kind, grant_id, from_account, to_account, from_kind, to_kind, amount_fen, purpose, partner, place, project,
                                 effective_on, document, corrects, corrects_kind, returns, source)
    select n.key, n.kind, n.grant_id, n.from_account, n.to_account, f.kind, t.kind, n.amount_fen, n.purpose,
           coalesce(n.partner, t.partner, f.partner), coalesce(n.place, t.place, f.place), n.project, n.effective_on, n.document,
           n.corrects, (select c.kind from ledger.transfer c where c.id = n.corrects), n.returns, g.source
      from unnest(cast(:key as text[]), cast(:kind as text[]), cast(:grant as bigint[]), cast(:from as bigint[]), cast(:to as bigint[]),
                  cast(:amount as bigint[]), cast(:purpose as text[]), cast(:partner as bigint[]), cast(:place as bigint[]),
                  cast(:project as bigint[]), cast(:effectiveOn as date[]), cast(:document as text[]), cast(:corrects as bigint[]),
                  cast(:returns as bigint[]))
           with ordinality
           n (key, kind, grant_id, from_account, to_account, amount_fen, purpose, partner, place, project, effective_on, document, corrects,
              returns, nth)
      join ledger.account f on f.id = n.from_account
      join ledger.account t on t.id = n.to_account
      join ledger.grant_source g on g.id = n.grant_id
     order by n.nth
    on conflict (key) do nothing
    returning key, place
),
noted as (
    insert into kernel.audit (action, subject, place, detail)
    select 'ledger.transfer.post', 'transfer/' || min(key), min(place), jsonb_build_object('posted', count(*)) from posted having count(*) > 0
)
select count(*) from posted
