-- writes down the goods whose order and line are new
insert into measure.goods_line (goods_order, line_no, product, goods, unit, quantity, amount_fen, on_day, batch, place, partner)
select o.id, n.line_no, n.product, n.goods, n.unit, n.quantity, n.amount_fen, n.on_day, :batch, o.place, o.partner
  from unnest(:platform, :orderNo, :lineNo, cast(:product as bigint[]), :goods, :unit, cast(:quantity as numeric[]), cast(:amountFen as bigint[]),
              cast(:onDay as date[]), :returns)
       n (platform, order_no, line_no, product, goods, unit, quantity, amount_fen, on_day, returns)
  join measure.goods_order o on (o.platform, o.order_no) = (n.platform, n.order_no)
 where n.returns is null
on conflict (goods_order, line_no) where withdrawn_at is null do nothing
