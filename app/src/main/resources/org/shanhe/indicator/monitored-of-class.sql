-- households at risk of one class: on the day (NOW), ever found by it (FOUND), or cleared by it (CLEARED)
select m.village as place, null::bigint as partner, x.on_day, 'household' as kind, m.household as subject, m.household as entry,
       1::numeric as quantity, m.household as ref, h.head_name as label, null::text as purpose
  from registry.monitored m
  left join registry.household h on h.id = m.household
 cross join lateral (select case when 'CLEARED' = any (:states) then m.cleared_on else m.identified_on end as on_day) x
 where m.category = any (:classes) and x.on_day <= cast(:on as date)
   and (not 'NOW' = any (:states) or m.cleared_on is null or m.cleared_on > cast(:on as date))
   and m.village >= :low and m.village < :high
   and (cast(:from as date) is null or x.on_day >= :from)
