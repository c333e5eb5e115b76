-- households registered on the day that a cadre looks after, each once
select distinct on (s.household) s.village as place, p.partner, lower(p.valid) as on_day, 'household' as kind, s.household as subject,
       p.id as entry, 1::numeric as quantity, s.household as ref, h.household_no as label, null::text as purpose
  from registry.status s
  join registry.household h on h.id = s.household
  join partner.pairing p on p.household = s.household and p.kind = any (:kinds) and p.valid @> cast(:on as date)
 where s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY')
   and s.village >= :low and s.village < :high
   and (cast(:from as date) is null or lower(p.valid) >= :from)
 order by s.household, lower(p.valid), p.id
