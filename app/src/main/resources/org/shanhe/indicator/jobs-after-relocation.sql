-- work found for members of relocated households by the day
select s.place, null::bigint as partner, s.done_on as on_day, 'household' as kind, c.household as subject, s.id as entry,
       (s.form ->> 'people')::numeric as quantity, c.household as ref, c.title as label, null::text as purpose
  from monitoring.step s
  join monitoring.case c on c.id = s.case_id and c.procedure = 'RELOCATION'
 where s.step = 'JOB' and s.done_on <= cast(:on as date)
   and s.place >= :low and s.place < :high
   and (cast(:from as date) is null or s.done_on >= :from)
