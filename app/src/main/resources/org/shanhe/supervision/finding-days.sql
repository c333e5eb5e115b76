-- findings by the day on which they were found, fell due, were closed or came back
select f.place, f.partner, x.on_day, 'finding' as kind, f.id as subject, f.id as entry, 1::numeric as quantity, f.id as ref,
       f.number || ' ' || left(f.text, 60) as label, null::text as purpose
  from supervision.finding f
 cross join lateral (
       select f.found_on as on_day, 'FOUND' as state
       union all select f.due_on, 'DUE'
       union all select f.due_on, 'IN_TIME' where f.closed_on <= f.due_on
       union all select f.closed_on, 'CLOSED' where f.closed_on is not null
       union all select least((select min(s.on_day) from supervision.step s where s.finding = f.id and s.kind = 'RELAPSE'),
                              (select min(r.found_on) from supervision.finding r where r.recurs = f.id)), 'RELAPSED') x
 where x.state = any (:states) and x.on_day <= cast(:on as date)
   and f.place >= :low and f.place < :high
   and (cast(:from as date) is null or x.on_day >= :from)
   and (cast(:partners as bigint[]) is null or f.partner = any (:partners))
