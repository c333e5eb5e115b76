-- findings to be put right by the unit's level or judged by the one above, checks of sweeps and complaints not yet answered, and watched
-- places of which nobody told the week before
select 'FINDING' as kind, f.id, null as about, f.state, f.number || ' ' || left(f.text, 60) as title, f.place, f.partner,
       case when f.state = 'OPEN'
            then array_remove(array [supervision.level(f.place, 0), case when f.partner is not null then 'UNIT' end], null)
            else array_remove(array [supervision.level(f.place, 1), case when f.partner is not null then 'HEADQUARTERS' end], null) end as levels,
       f.due_on, null::date as wait_until, null as steps, '/findings/' || f.id as address, null as own
  from supervision.finding f
 where f.state <> 'CLOSED'
union all
select 'SWEEP', c.id, null, null, left(s.question, 80), c.place, c.partner,
       array_remove(array [supervision.level(c.place, 0), case when c.partner is not null then 'UNIT' end], null),
       c.due_on, null, null, '/sweeps/' || c.sweep, null
  from supervision.unit_check c
  join supervision.sweep s on s.id = c.sweep
 where c.answer is null and s.closed_on is null
union all
select 'COMPLAINT', c.id, null, null, c.number || ' ' || left(c.text, 60), c.place, null, array [supervision.level(c.place, 0)], c.due_on, null, null,
       '/complaints?state=RECEIVED', null
  from supervision.complaint c
 where c.state = 'RECEIVED'
union all
select 'WATCH', w.id, null, null, d.name || ' ' || w.duty_group, w.place, null, array [supervision.level(w.place, 0)],
       date_trunc('week', cast(:today as date))::date - 1, null, null, '/watches/' || w.id, null
  from supervision.watched_place w
  join place.division d on d.code = w.place
 where w.until is null and w.since < date_trunc('week', cast(:today as date))
   and not exists (select from supervision.watch_week r
                    where r.watched = w.id and r.week_on = date_trunc('week', cast(:today as date))::date - 7)
