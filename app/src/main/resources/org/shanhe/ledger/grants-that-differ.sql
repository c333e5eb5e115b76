-- document numbers registered with other content than given, or out of the caller's sight
select n.document_no
  from unnest(cast(:documentNo as text[]), cast(:source as text[]), cast(:purpose as text[]), cast(:partner as bigint[]),
              cast(:place as bigint[]), cast(:amount as bigint[]), cast(:grantedOn as date[]))
       n (document_no, source, purpose, partner, place, amount_fen, granted_on)
  left join ledger.grant g on g.document_no = n.document_no
 where (g.source, g.purpose, g.partner, g.place, g.amount_fen, g.granted_on)
       is distinct from (n.source, n.purpose, n.partner, n.place, n.amount_fen, n.granted_on)
 order by n.document_no
