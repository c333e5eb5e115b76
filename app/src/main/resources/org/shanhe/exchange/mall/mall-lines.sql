-- the lines of a file, each with the order it belongs to
select l.id, l.row, l.order_no, l.line_no, l.returns, l.buyer, l.buyer_class, l.mode, l.supplier_name, l.credit_code, l.goods, l.unit, l.quantity,
       l.amount_fen, l.ordered_on, l.on_day, l.said, array_to_string(l.problems, ' ') as problems, l.supplier, l.partner, l.known_fen, l.verdict,
       o.id as goods_order
  from exchange.mall_line l
  join exchange.mall_file f on f.id = l.file
  left join measure.goods_order o on o.platform = f.platform and o.order_no = l.order_no and o.state <> 'WITHDRAWN'
 where l.file = :file and (cast(:verdict as text) is null or l.verdict = :verdict) and l.id > :after
 order by l.id
 limit :limit
