-- what the item of an approved plan says of its result
select i.id, i.kind, p.household, p.person, p.village as place, p.subject as receiver,
       case when i.responsible_kind = 'PARTNER' then i.responsible end as partner, i.unit
  from plan.item i
  join plan.plan p on p.id = i.plan
 where i.id = :item and not i.removed and p.approved_on is not null
