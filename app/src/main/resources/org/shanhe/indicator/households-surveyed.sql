-- households of a county's drawn sample by what they answered, in their villages; a sample counts once its last household is surveyed, as
-- in the gate of the delisting, and for whoever sees the county's matter
select s.place, null::bigint as partner, s.surveyed_on as on_day, 'sampled' as kind, s.id as subject, s.id as entry,
       1::numeric as quantity, c.id as ref, coalesce(h.household_no, d.name) as label, null::text as purpose
  from monitoring.sampled_household s
  join monitoring.case c on c.id = s.case_id
  join place.division d on d.code = s.place
  left join registry.household h on h.id = s.household
 where case when s.satisfied then 'RECOGNISES' else 'DOES_NOT' end = any (:answers)
   and s.place >= :low and s.place < :high
   and s.surveyed_on <= cast(:on as date) and (cast(:from as date) is null or s.surveyed_on >= :from)
   and s.case_id not in (select o.case_id from monitoring.sampled_household o
                          where o.persons is null or o.satisfied is null or o.wrong is null and o.stratum <> 'REGISTERED'
                             or o.surveyed_on > cast(:on as date))
