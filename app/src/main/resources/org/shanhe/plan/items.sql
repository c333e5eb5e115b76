-- the planned measures of a plan, and whether each answers what it names
select i.id, i.need_list, i.need_code, i.kind, i.quantity, i.unit, i.amount_fen, i.responsible_kind, i.responsible, i.responsible_name, i.due_on,
       i.expected, i.details, i.suggested,
       i.need_list is null or exists (select from plan.item_answer a where a.item = i.id) as matches
  from plan.item i
 where i.plan = :id and not i.removed
 order by i.position, i.id
