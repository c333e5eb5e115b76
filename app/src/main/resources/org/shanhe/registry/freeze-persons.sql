-- their members on the day
insert into registry.frozen_person (register, person, household, village, row)
select cast(:register as bigint), p.id, f.household, f.village, registry.frozen('registry.person', to_jsonb(p))
  from registry.frozen_household f
  join registry.person p on p.household = f.household and p.joined_on <= cast(:on as date) and (p.left_on is null or p.left_on > cast(:on as date))
 where f.register = :register
union all
select cast(:register as bigint), m.person, f.household, f.village, registry.frozen('registry.person', m.row)
  from registry.frozen_household f
  join registry.former_member m on m.household = f.household and m.joined_on <= cast(:on as date) and m.left_on > cast(:on as date)
 where f.register = :register
