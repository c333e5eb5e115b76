-- the lines of an order, each with how much of it has not gone back
select l.id, l.line_no, l.product, l.goods, l.unit, l.quantity, l.amount_fen, l.on_day, l.returns, l.reason, l.batch, l.withdrawn_at,
       case when l.returns is not null or l.withdrawn_at is not null then 0
            else l.quantity + coalesce((select sum(r.quantity) from measure.goods_line r where r.returns = l.id and r.withdrawn_at is null), 0) end as left
  from measure.goods_line l
 where l.goods_order = :id
 order by coalesce(l.returns, l.id), l.id
