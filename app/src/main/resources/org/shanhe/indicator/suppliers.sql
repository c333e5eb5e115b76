-- suppliers approved on the day
select s.place, null::bigint as partner, t.taken_on as on_day, 'supplier' as kind, s.id as subject, s.id as entry, 1::numeric as quantity,
       s.id as ref, s.name as label, null::text as purpose
  from measure.supplier s
  join lateral (select state, taken_on from measure.supplier_step
                 where supplier = s.id and taken_on <= cast(:on as date) order by id desc limit 1) t on t.state = 'APPROVED'
 where s.place >= :low and s.place < :high
   and (cast(:from as date) is null or t.taken_on >= :from)
   and cast(:partners as bigint[]) is null and cast(:purposes as text[]) is null
