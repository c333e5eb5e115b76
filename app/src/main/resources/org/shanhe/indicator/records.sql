-- records of households that the rules are asked of on the day
select s.village as place, null::bigint as partner, lower(s.valid) as on_day, 'household' as kind, s.household as subject,
       s.household as entry, 1::numeric as quantity, s.household as ref, k.household_no as label, null::text as purpose,
       null::text as rule, coalesce(k.collector, '') as collector
  from registry.status s
  join registry.household k on k.id = s.household
 where s.valid @> cast(:on as date) and s.status <> 'REMOVED'
   and s.village >= :low and s.village < :high
   and (cast(:from as date) is null or lower(s.valid) >= :from)
