-- writes down the steps an order has not taken yet
insert into measure.goods_step (goods_order, step, taken_on, document, batch, place, partner)
select o.id, n.step, n.taken_on, n.document, :batch, o.place, o.partner
  from unnest(cast(:platform as text[]), cast(:orderNo as text[]), cast(:step as text[]), cast(:takenOn as date[]), cast(:document as text[])) n (platform, order_no, step, taken_on, document)
  join measure.goods_order o on (o.platform, o.order_no) = (n.platform, n.order_no) and o.state <> 'WITHDRAWN'
on conflict (goods_order, step) where withdrawn_at is null do nothing
