-- what has been delivered of each planned measure of a plan
select i.id as item, count(d.id) as times, coalesce(sum(d.quantity), 0) as quantity, sum(d.amount_fen) as amount_fen,
       max(d.delivered_on) as last_on,
       count(d.id) > 0 and coalesce(sum(d.quantity) >= i.quantity, true) as done
  from plan.item i
  left join measure.delivery d on d.plan_item = i.id
 where i.plan = :plan and not i.removed
 group by i.id
 order by i.position, i.id
