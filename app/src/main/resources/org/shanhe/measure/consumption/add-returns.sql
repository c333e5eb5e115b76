-- writes down what went back, each time once, beside the line it belongs to
insert into measure.goods_line (goods_order, line_no, product, goods, unit, quantity, amount_fen, on_day, returns, reason, batch, place, partner)
select o.id, n.line_no, l.product, n.goods, n.unit, n.quantity, n.amount_fen, n.on_day, l.id, n.reason, :batch, o.place, o.partner
  from unnest(cast(:platform as text[]), cast(:orderNo as text[]), cast(:lineNo as text[]), cast(:goods as text[]), cast(:unit as text[]), cast(:quantity as numeric[]), cast(:amountFen as bigint[]),
              cast(:onDay as date[]), cast(:returns as text[]), cast(:reason as text[]))
       n (platform, order_no, line_no, goods, unit, quantity, amount_fen, on_day, returns, reason)
  join measure.goods_order o on (o.platform, o.order_no) = (n.platform, n.order_no) and o.state <> 'WITHDRAWN'
  join measure.goods_line l on l.goods_order = o.id and l.line_no = n.returns and l.withdrawn_at is null and l.returns is null
on conflict (goods_order, line_no) where withdrawn_at is null do nothing
