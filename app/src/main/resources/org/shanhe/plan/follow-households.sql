-- a household's plan goes into the household's village
update plan.plan p set village = h.village
  from registry.household h
 where h.id = p.household and p.village <> h.village
   and p.household in (select household from registry.change where coalesce(act, id) = :act)
