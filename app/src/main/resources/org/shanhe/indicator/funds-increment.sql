-- what the period has more than the period of equal length before it: its money, and against it the money of the one before (新增资金)
select t.place, t.partner, t.effective_on as on_day, 'transfer' as kind, t.id as subject, t.id as entry,
       (case when t.to_kind in ('PLACE', 'PROJECT') then t.amount_fen else -t.amount_fen end
        * case when t.effective_on >= cast(:from as date) then 1 else -1 end)::numeric as quantity,
       t.id as ref, coalesce(a.name, t.document) as label, t.purpose
  from ledger.transfer t
  left join ledger.account a on a.id = case when t.to_kind in ('PLACE', 'PROJECT') then t.to_account else t.from_account end
 where ((t.to_kind in ('PLACE', 'PROJECT') and t.from_kind in ('SOURCE', 'GRANT', 'POOL', 'PARTNER'))
        or (t.from_kind in ('PLACE', 'PROJECT') and t.to_kind in ('SOURCE', 'GRANT', 'POOL', 'PARTNER')))
   and ('ANY' = any (:areas)
        or exists (select from place.tag g where g.tag = any (:areas) and g.places @> t.place and g.valid @> cast(:on as date)))
   and t.place >= :low and t.place < :high
   and t.effective_on <= cast(:on as date) and t.effective_on >= cast(:from as date) - (cast(:on as date) - cast(:from as date) + 1)
   and (cast(:partners as bigint[]) is null or t.partner = any (:partners))
   and (cast(:purposes as text[]) is null or t.purpose = any (:purposes))
