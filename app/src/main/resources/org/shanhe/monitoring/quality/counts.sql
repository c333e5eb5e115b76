-- standing hits counted by rule, place below or collector; the rate is of households with a hit among those asked
with hits as (
    select h.rule, h.village, h.household, coalesce(k.collector, '') as collector,
           exists (select from monitoring.exemption x
                    where x.rule = h.rule and x.until_on >= :today
                      and (x.object_id = h.object_id or x.object_id is null and x.low <= h.village and x.high > h.village)) as exempt
      from monitoring.hit h
      left join registry.household k on k.id = h.household
     where h.gone_on is null
       and (cast(:rules as text[]) is null or h.rule = any (:rules))
       and (cast(:object as text) is null or h.object = :object)
       and (cast(:low as bigint) is null or h.village >= :low and h.village < :high)
), records as (
    select case :dimension when 'place' then (h.village / :span * :span)::text else coalesce(h.collector, '') end as key, count(*) as records
      from registry.household h
     where :dimension <> 'rule' and h.status <> 'REMOVED' and (cast(:low as bigint) is null or h.village >= :low and h.village < :high)
     group by 1
), counted as (
    select case :dimension when 'rule' then rule when 'place' then (village / :span * :span)::text else collector end as key,
           count(*) filter (where not exempt) as hits, count(*) filter (where exempt) as exempted,
           count(distinct household) filter (where not exempt) as households
      from hits group by 1
)
select c.key, case when :dimension = 'place' then d.name else c.key end as name, c.hits, c.exempted, c.households, r.records
  from counted c
  left join records r on r.key = c.key
  left join place.division d on :dimension = 'place' and d.code::text = c.key
 order by c.hits desc, c.key
 limit 500
