-- what each line is by the orders that are known: new, gone on, known, known with another sum, or to be refused
with line as (
    select l.id, l.problems, l.mode, l.partner, l.supplier, l.steps, l.returns, l.order_no, l.amount_fen,
           min(l.supplier) over same <> max(l.supplier) over same as two_suppliers, min(l.partner) over same <> max(l.partner) over same as two_buyers,
           min(l.mode) over same <> max(l.mode) over same as two_modes,
           o.id as goods_order, o.mode as known_mode, o.partner as known_partner, o.supplier as known_supplier, k.amount_fen as standing
      from exchange.mall_line l
      join exchange.mall_file f on f.id = l.file
      left join measure.goods_order o on o.platform = f.platform and o.order_no = l.order_no and o.state <> 'WITHDRAWN'
      left join measure.goods_line k on k.goods_order = o.id and k.line_no = l.line_no and k.withdrawn_at is null
     where l.file = :file
    window same as (partition by l.order_no)
), judged as (
    select l.id, l.standing,
           l.problems
           || case when l.order_no is not null and l.two_suppliers then array['ORDER_OF_TWO_SUPPLIERS'] else '{}' end
           || case when l.order_no is not null and l.two_buyers then array['ORDER_OF_TWO_BUYERS'] else '{}' end
           || case when l.order_no is not null and l.two_modes or l.known_mode <> l.mode then array['MODE_DIFFERS'] else '{}' end
           || case when l.known_partner <> l.partner then array['BUYER_DIFFERS'] else '{}' end
           || case when l.known_supplier <> l.supplier then array['SUPPLIER_DIFFERS'] else '{}' end
           || case when l.returns is not null
                        and not exists (select from measure.goods_line k
                                         where k.goods_order = l.goods_order and k.line_no = l.returns and k.withdrawn_at is null)
                        and not exists (select from exchange.mall_line g
                                         where g.file = :file and g.order_no = l.order_no and g.line_no = l.returns and g.problems = '{}')
                   then array['RETURN_WITHOUT_ORDER'] else '{}' end as problems,
           not l.steps <@ array(select s.step from measure.goods_step s where s.goods_order = l.goods_order and s.withdrawn_at is null) as gone_on
      from line l
)
update exchange.mall_line u
   set problems = j.problems,
       known_fen = case when j.standing <> u.amount_fen then j.standing end,
       verdict = case when j.problems <> '{}' then 'REFUSED' when j.standing is null then 'NEW' when j.standing <> u.amount_fen then 'DIFFERS'
                      when j.gone_on then 'CHANGED' else 'KNOWN' end
  from judged j
 where u.id = j.id
