-- accounts by words in their names, with what they hold
select a.id, a.kind, a.key, a.name, a.partner, a.place,
       case when a.kind in ('BENEFICIARY', 'PLACE') and a.partner is null then ledger.seen_balance(a.id, null) else ledger.balance(a.id) end as balance_fen
  from ledger.account a
 where (cast(:low as bigint) is null or (a.place >= :low and a.place < :high))
   and (cast(:kind as text) is null or a.kind = :kind)
   and (cast(:words as text) is null or strpos(lower(a.name), lower(:words)) > 0 or a.key = :words)
   and a.id > :after
 order by a.id
 limit :limit
