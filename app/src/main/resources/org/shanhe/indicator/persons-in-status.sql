-- members, on the day, of households that had one of the statuses on the day
select s.village as place, null::bigint as partner, lower(s.valid) as on_day, 'person' as kind, p.id as subject, p.id as entry,
       1::numeric as quantity, s.household as ref, p.name as label, null::text as purpose
  from registry.status s
  join registry.membership p on p.household = s.household and p.joined_on <= cast(:on as date) and (p.left_on is null or p.left_on > cast(:on as date))
 where s.valid @> cast(:on as date) and s.status = any (:statuses)
   and s.village >= :low and s.village < :high
   and (cast(:from as date) is null or lower(s.valid) >= :from)
