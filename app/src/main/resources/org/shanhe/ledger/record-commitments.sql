-- commitments whose key is new; a cancel stands in the stage of what it takes back
insert into ledger.commitment (key, kind, stage, grant_id, source, purpose, partner, place, project, batch, amount_fen, effective_on, document, cancels)
select n.key, n.kind, coalesce(c.stage, n.kind), n.grant_id, coalesce(g.source, n.source), n.purpose, coalesce(n.partner, g.partner),
       coalesce(n.place, g.place), n.project, n.batch, n.amount_fen, n.effective_on, n.document, n.cancels
  from unnest(cast(:key as text[]), cast(:kind as text[]), cast(:grant as bigint[]), cast(:source as text[]), cast(:purpose as text[]),
              cast(:partner as bigint[]), cast(:place as bigint[]), cast(:project as bigint[]), cast(:batch as bigint[]),
              cast(:amount as bigint[]), cast(:effectiveOn as date[]), cast(:document as text[]), cast(:cancels as bigint[]))
       with ordinality
       n (key, kind, grant_id, source, purpose, partner, place, project, batch, amount_fen, effective_on, document, cancels, nth)
  left join ledger.grant g on g.id = n.grant_id
  left join ledger.commitment c on c.id = n.cancels
 order by n.nth
on conflict (key) do nothing
