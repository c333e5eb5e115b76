-- an order of which more went back than was bought
select o.order_no
  from (select distinct * from unnest(cast(:platform as text[]), cast(:orderNo as text[]))) n (platform, order_no)
  join measure.goods_order o on (o.platform, o.order_no) = (n.platform, n.order_no) and o.state <> 'WITHDRAWN'
  join measure.goods_line l on l.goods_order = o.id and l.withdrawn_at is null
 group by o.order_no, coalesce(l.returns, l.id)
having sum(l.amount_fen) < 0 or sum(l.quantity) < 0
 order by o.order_no
 limit 1
