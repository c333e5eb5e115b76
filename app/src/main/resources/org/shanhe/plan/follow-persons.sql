-- a person's plan goes into the household and village in which the person is now
update plan.plan p set household = x.household, village = x.village
  from registry.person x
 where x.id = p.person and (p.household, p.village) is distinct from (x.household, x.village)
   and p.household in (select household from registry.change where coalesce(act, id) = :act)
