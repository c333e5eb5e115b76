-- households at risk on the day: found by then and not cleared yet
select m.village as place, null::bigint as partner, m.identified_on as on_day, 'household' as kind, m.household as subject, m.household as entry,
       1::numeric as quantity, m.household as ref, h.head_name as label, null::text as purpose
  from registry.monitored m
  left join registry.household h on h.id = m.household
 where m.identified_on <= cast(:on as date) and (m.cleared_on is null or m.cleared_on > cast(:on as date))
   and m.village >= :low and m.village < :high
   and (cast(:from as date) is null or m.identified_on >= :from)
