-- members, on the day of the exit, of households that exited poverty in the period
select distinct on (p.id) s.village as place, null::bigint as partner, lower(s.valid) as on_day, 'person' as kind,
       p.id as subject, p.id as entry, 1::numeric as quantity, s.household as ref, p.name as label, null::text as purpose
  from registry.status s
  join registry.membership p on p.household = s.household and p.joined_on <= lower(s.valid) and (p.left_on is null or p.left_on > lower(s.valid))
 where s.status = 'EXITED' and not s.carried and lower(s.valid) between cast(:from as date) and cast(:on as date)
   and s.village >= :low and s.village < :high
 order by p.id, lower(s.valid)
