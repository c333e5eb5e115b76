-- keys recorded with other content than given, or out of the caller's sight
select n.key
  from unnest(cast(:key as text[]), cast(:kind as text[]), cast(:grant as bigint[]), cast(:purpose as text[]), cast(:project as bigint[]),
              cast(:batch as bigint[]), cast(:amount as bigint[]), cast(:effectiveOn as date[]), cast(:cancels as bigint[]))
       n (key, kind, grant_id, purpose, project, batch, amount_fen, effective_on, cancels)
  left join ledger.commitment c on c.key = n.key
 where (c.kind, c.grant_id, c.purpose, c.project, c.batch, c.amount_fen, c.effective_on, c.cancels)
       is distinct from (n.kind, n.grant_id, n.purpose, n.project, n.batch, n.amount_fen, n.effective_on, n.cancels)
 order by n.key
