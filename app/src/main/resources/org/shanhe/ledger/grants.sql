-- grants of a place with all that lies in it, a partner, a source or those under it, a purpose, a year, with words of their document
select g.id, g.document_no, g.source, g.purpose, g.partner, g.place, g.amount_fen, g.granted_on, g.remark, a.id as account,
       ledger.balance(a.id) as balance_fen
  from ledger.grant g
  join ledger.account a on a.key = g.account_key
 where (cast(:low as bigint) is null or (g.place >= :low and g.place < :high))
   and (cast(:partner as bigint) is null or g.partner = :partner)
   and (cast(:sources as text[]) is null or g.source = any (:sources))
   and (cast(:purpose as text) is null or g.purpose = :purpose)
   and (cast(:from as date) is null or g.granted_on >= :from)
   and (cast(:to as date) is null or g.granted_on <= :to)
   and (cast(:words as text) is null or strpos(lower(g.document_no), lower(:words)) > 0)
   and g.id > :after
 order by g.id
 limit :limit
