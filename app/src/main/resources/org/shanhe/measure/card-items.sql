-- what is planned for some households and their members in a year
select p.household, i.kind, i.need_list, i.need_code, i.quantity, i.unit, i.amount_fen, i.responsible_name, i.due_on
  from plan.plan p
  join plan.item i on i.plan = p.id
 where p.household = any (:households) and p.year = :year and not i.removed and not i.suggested
 order by p.household, p.subject, i.position, i.id
