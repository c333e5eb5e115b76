-- one order with what its lines come to
select o.id, o.platform, o.order_no, o.mode, o.buyer_class, o.buyer, o.partner, w.short_name as partner_name, o.supplier, s.name as supplier_name,
       o.place, d.name as place_name, o.ordered_on, o.state, o.counted_on, o.version, x.fen, x.back_fen
  from measure.goods_order o
  join measure.supplier s on s.id = o.supplier
  join place.division d on d.code = o.place
  left join partner.partner w on w.id = o.partner
 cross join lateral (
       select coalesce(sum(l.amount_fen), 0) as fen, coalesce(sum(l.amount_fen) filter (where l.returns is not null), 0) as back_fen
         from measure.goods_line l where l.goods_order = o.id and l.withdrawn_at is null) x
 where o.id = :id
