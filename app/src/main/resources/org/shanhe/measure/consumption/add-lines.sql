-- writes down the goods whose order and line are new
insert into measure.goods_line (goods_order, line_no, product, goods, unit, quantity, amount_fen, on_day, batch, place, partner)
select o.id, n.line_no, n.product, n.goods, n.unit, n.quantity, n.amount_fen, n.on_day, :batch, o.place, o.partner
  from unnest(cast(:platform as text[]), cast(:orderNo as text[]), cast(:lineNo as text[]), cast(:product as bigint[]), cast(:goods as text[]), cast(:unit as text[]), cast(:quantity as numeric[]), cast(:amountFen as bigint[]),
              cast(:onDay as date[]), cast(:returns as text[]))
       n (platform, order_no, line_no, product, goods, unit, quantity, amount_fen, on_day, returns)
  join measure.goods_order o on (o.platform, o.order_no) = (n.platform, n.order_no) and o.state <> 'WITHDRAWN'
 where n.returns is null
on conflict (goods_order, line_no) where withdrawn_at is null do nothing
