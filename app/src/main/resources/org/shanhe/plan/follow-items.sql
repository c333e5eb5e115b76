-- and so do its measures
update plan.item i set village = p.village
  from plan.plan p
 where p.id = i.plan and i.village <> p.village
   and p.household in (select household from registry.change where coalesce(act, id) = :act)
