-- what was delivered of some kinds where its cost is known: how much of it (OUTPUT), or what it cost (COST)
select d.place, d.partner, d.delivered_on as on_day, 'delivery' as kind, d.id as subject, d.id as entry,
       case when 'COST' = any (:quantities) then d.amount_fen else d.quantity end::numeric as quantity,
       coalesce(d.household, d.id) as ref, coalesce(d.remark, d.kind) as label, d.purpose
  from measure.delivery d
 where d.kind = any (:kinds) and d.amount_fen is not null and d.quantity > 0
   and d.place >= :low and d.place < :high
   and d.delivered_on <= cast(:on as date) and (cast(:from as date) is null or d.delivered_on >= :from)
   and (cast(:partners as bigint[]) is null or d.partner = any (:partners))
   and (cast(:purposes as text[]) is null or d.purpose = any (:purposes))
