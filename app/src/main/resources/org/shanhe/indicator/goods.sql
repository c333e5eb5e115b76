-- lines of completed orders and what went back of them
select o.place, o.partner, greatest(l.on_day, o.counted_on) as on_day,
       'goods_order' as kind, o.id as subject, l.id as entry, l.amount_fen::numeric as quantity,
       o.id as ref, o.order_no || ' ' || l.goods as label, 'CONSUMPTION' as purpose
  from measure.goods_order o
  join measure.goods_line l on l.goods_order = o.id and l.withdrawn_at is null
 where o.mode = any (:modes) and o.counted_on is not null
   and o.place >= :low and o.place < :high
   and greatest(l.on_day, o.counted_on) <= cast(:on as date) and (cast(:from as date) is null or greatest(l.on_day, o.counted_on) >= :from)
   and (cast(:partners as bigint[]) is null or o.partner = any (:partners))
   and (cast(:purposes as text[]) is null or 'CONSUMPTION' = any (:purposes))
