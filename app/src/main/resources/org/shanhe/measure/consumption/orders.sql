-- orders as they are asked for, with what their lines of the days asked for come to
select o.id, o.platform, o.order_no, o.mode, o.buyer_class, o.buyer, o.partner, w.short_name as partner_name, o.supplier, s.name as supplier_name,
       o.place, d.name as place_name, o.ordered_on, o.state, o.counted_on, o.version, x.fen, x.back_fen
  from measure.goods_order o
  join measure.supplier s on s.id = o.supplier
  join place.division d on d.code = o.place
  left join partner.partner w on w.id = o.partner
 cross join lateral (
       select count(*) as n, coalesce(sum(l.amount_fen), 0) as fen, coalesce(sum(l.amount_fen) filter (where l.returns is not null), 0) as back_fen
         from measure.goods_line l
        where l.goods_order = o.id and l.withdrawn_at is null
          and (cast(:from as date) is null or greatest(l.on_day, o.counted_on) >= :from)
          and (cast(:until as date) is null or greatest(l.on_day, o.counted_on) <= :until)) x
 where o.place >= :low and o.place < :high
   and (cast(:units as bigint[]) is null or o.partner = any (cast(:units as bigint[])))
   and (cast(:unit as bigint) is null or o.partner = :unit)
   and (cast(:supplier as bigint) is null or o.supplier = :supplier)
   and (cast(:mode as text) is null or o.mode = :mode)
   and (cast(:buyerClass as text) is null or o.buyer_class = :buyerClass)
   and (cast(:state as text) is null or o.state = :state)
   and (cast(:platform as text) is null or o.platform = :platform)
   and (cast(:counted as boolean) is null or (o.counted_on is not null) = :counted and (:counted or o.state not in ('CANCELLED', 'WITHDRAWN')))
   and (cast(:words as text) is null or starts_with(o.order_no, :words) or strpos(o.buyer, :words) > 0 or strpos(s.name, :words) > 0)
   and (cast(:from as date) is null and cast(:until as date) is null or x.n > 0)
