-- grants of a place with all that lies in it, a partner, a source or a purpose
select g.id, g.document_no, g.source, g.purpose, g.partner, g.place, g.amount_fen, g.granted_on, g.remark, a.id as account,
       ledger.balance(a.id) as balance_fen
  from ledger.grant g
  join ledger.account a on a.key = 'grant:' || g.id
 where (cast(:low as bigint) is null or (g.place >= :low and g.place < :high))
   and (cast(:partner as bigint) is null or g.partner = :partner)
   and (cast(:source as text) is null or g.source = :source)
   and (cast(:purpose as text) is null or g.purpose = :purpose)
   and g.id > :after
 order by g.id
 limit :limit
