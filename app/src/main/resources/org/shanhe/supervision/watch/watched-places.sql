-- watched places in the order of their ids, with the problems left and the weeks reported
select w.id, w.place, concat_ws(' ', province.name, case when d.code <> province.code then d.name end) as place_path, w.since, w.until,
       w.document, w.duty_group, w.leader, w.aim, w.ended_for, p.problems, p.open, p.overdue,
       (date_trunc('week', least(w.until, cast(:today as date)))::date - date_trunc('week', w.since)::date) / 7 + 1 as weeks,
       (select count(distinct r.week_on) from supervision.watch_week r where r.watched = w.id) as reported,
       (select max(r.week_on) from supervision.watch_week r where r.watched = w.id) as last_week
  from supervision.watched_place w
  join place.division d on d.code = w.place
  left join place.division province on province.code = w.place / 10000000000 * 10000000000
 cross join lateral (select count(*) as problems, count(*) filter (where f.state <> 'CLOSED') as open,
                            count(*) filter (where f.state <> 'CLOSED' and f.due_on < cast(:today as date)) as overdue
                       from supervision.finding f where f.watched = w.id) p
 where (cast(:id as bigint) is null or w.id = :id)
   and (cast(:ended as boolean) is null or :ended = (w.until is not null))
   and w.id > :after
 order by w.id
 limit :limit
