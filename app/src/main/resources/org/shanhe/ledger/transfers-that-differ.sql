-- keys posted with other content than given, or out of the caller's sight
select n.key
  from unnest(cast(:key as text[]), cast(:kind as text[]), cast(:grant as bigint[]), cast(:from as bigint[]), cast(:to as bigint[]),
              cast(:amount as bigint[]), cast(:purpose as text[]), cast(:effectiveOn as date[]), cast(:corrects as bigint[]),
              cast(:returns as bigint[]))
       n (key, kind, grant_id, from_account, to_account, amount_fen, purpose, effective_on, corrects, returns)
  left join ledger.transfer t on t.key = n.key
 where (t.kind, t.grant_id, t.from_account, t.to_account, t.amount_fen, t.purpose, t.effective_on, t.corrects, t.returns)
       is distinct from (n.kind, n.grant_id, n.from_account, n.to_account, n.amount_fen, n.purpose, n.effective_on, n.corrects, n.returns)
 order by n.key
