-- households that exited poverty in the period; one that fell back and exited again counts once
select distinct on (s.household) s.village as place, null::bigint as partner, lower(s.valid) as on_day, 'household' as kind,
       s.household as subject, s.household as entry, 1::numeric as quantity, s.household as ref, h.head_name as label,
       null::text as purpose
  from registry.status s
  left join registry.household h on h.id = s.household
 where s.status = 'EXITED' and not s.carried and lower(s.valid) between cast(:from as date) and cast(:on as date)
   and s.village >= :low and s.village < :high
 order by s.household, lower(s.valid)
