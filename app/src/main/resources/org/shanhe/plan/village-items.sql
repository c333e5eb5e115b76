-- what the plans of villages hold for a year, village by village
select p.id as plan, d.name as village, i.kind, i.quantity, i.unit, i.amount_fen, i.responsible_name, i.due_on, i.expected
  from plan.plan p
  join plan.item i on i.plan = p.id and not i.removed and not i.suggested
  join place.division d on d.code = p.village
 where p.subject = 'VILLAGE' and p.village >= :low and p.village < :high and p.year = :year
 order by p.village, i.position, i.id
 limit 2000
