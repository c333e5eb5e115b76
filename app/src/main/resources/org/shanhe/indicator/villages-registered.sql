-- villages with registered households on the day, since the first of them
select s.village as place, null::bigint as partner, min(lower(s.valid)) as on_day, 'place' as kind, s.village as subject, s.village as entry,
       1::numeric as quantity, s.village as ref, d.name as label, null::text as purpose
  from registry.status s
  join place.division d on d.code = s.village
 where s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY')
   and s.village >= :low and s.village < :high
 group by s.village, d.name
having cast(:from as date) is null or min(lower(s.valid)) >= :from
