-- standing hits with whom they are about and the exemption that covers them
select h.id, h.rule, h.object, h.village, d.name as village_name, h.household, k.household_no, k.head_name, p.name as person, k.collector,
       h.found_on, e.reason as exempt_reason, e.until_on as exempt_until
  from monitoring.hit h
  join place.division d on d.code = h.village
  left join registry.household k on k.id = h.household
  left join registry.person p on h.object = 'PERSON' and p.id = h.object_id
  left join lateral (select x.reason, x.until_on from monitoring.exemption x
                      where x.rule = h.rule and x.until_on >= :today
                        and (x.object_id = h.object_id or x.object_id is null and x.low <= h.village and x.high > h.village)
                      order by x.until_on desc limit 1) e on true
 where h.gone_on is null
   and (cast(:rule as text) is null or h.rule = :rule)
   and (cast(:rules as text[]) is null or h.rule = any (:rules))
   and (cast(:object as text) is null or h.object = :object)
   and (cast(:household as bigint) is null or h.household = :household)
   and (cast(:low as bigint) is null or h.village >= :low and h.village < :high)
   and (cast(:collector as text) is null or coalesce(k.collector, '') = :collector)
   and (cast(:exempt as boolean) is null or (e.until_on is not null) = :exempt)
   and h.id > :after
 order by h.id
 limit :limit
