-- completed orders, each once
select o.place, o.partner, o.counted_on as on_day, 'goods_order' as kind, o.id as subject, o.id as entry, 1::numeric as quantity,
       o.id as ref, o.order_no as label, 'CONSUMPTION' as purpose
  from measure.goods_order o
 where o.counted_on <= cast(:on as date) and (cast(:from as date) is null or o.counted_on >= :from)
   and o.place >= :low and o.place < :high
   and (cast(:partners as bigint[]) is null or o.partner = any (:partners))
   and (cast(:purposes as text[]) is null or 'CONSUMPTION' = any (:purposes))
