-- households registered and not struck off on the day
select s.village as place, null::bigint as partner, h.identified_on as on_day, 'household' as kind, s.household as subject,
       s.household as entry, 1::numeric as quantity, s.household as ref, h.head_name as label, null::text as purpose
  from registry.status s
  left join registry.household h on h.id = s.household
 where s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY')
   and s.village >= :low and s.village < :high
   and (cast(:from as date) is null or h.identified_on >= :from)
