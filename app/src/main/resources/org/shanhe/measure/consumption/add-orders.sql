-- writes down the orders whose platform and number are new
insert into measure.goods_order (key, platform, order_no, mode, buyer_class, buyer, partner, supplier, place, ordered_on, needs)
select n.key, n.platform, n.order_no, n.mode, n.buyer_class, n.buyer, n.partner, s.id, s.place, n.ordered_on, string_to_array(n.needs, ' ')
  from unnest(cast(:key as text[]), cast(:platform as text[]), cast(:orderNo as text[]), cast(:mode as text[]), cast(:buyerClass as text[]), cast(:buyer as text[]), cast(:partner as bigint[]), cast(:supplier as bigint[]), cast(:orderedOn as date[]), cast(:needs as text[]))
       n (key, platform, order_no, mode, buyer_class, buyer, partner, supplier, ordered_on, needs)
  join measure.supplier s on s.id = n.supplier
on conflict do nothing
