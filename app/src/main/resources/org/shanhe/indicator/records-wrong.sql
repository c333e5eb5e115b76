-- records of households in which a rule is hit on the day and not exempted; a household with several hits has an entry for each
select h.village as place, null::bigint as partner, h.found_on as on_day, 'household' as kind, h.household as subject, h.id as entry,
       1::numeric as quantity, h.household as ref, k.household_no || ' ' || h.rule as label, null::text as purpose,
       h.rule, coalesce(k.collector, '') as collector
  from monitoring.hit h
  join registry.household k on k.id = h.household
  join registry.status s on s.household = h.household and s.valid @> cast(:on as date) and s.status <> 'REMOVED'
 where h.found_on <= cast(:on as date) and (h.gone_on is null or h.gone_on > cast(:on as date))
   and h.village >= :low and h.village < :high
   and (cast(:from as date) is null or h.found_on >= :from)
   and not exists (select from monitoring.exemption x
                    where x.rule = h.rule and x.until_on >= cast(:on as date)
                      and (x.object_id = h.object_id or x.object_id is null and x.low <= h.village and x.high > h.village))
