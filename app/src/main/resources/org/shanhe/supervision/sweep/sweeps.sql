-- sweeps in the order of their ids, with what the units in scope answered so far
select s.id, s.finding, f.number as finding_number, s.place, d.name as place_name, partner.named(s.partner) as partner_name, s.category,
       s.question, s.asked_on, s.due_on, s.closed_on, s.summary, s.place <@ (select kernel.scope_places()) as own,
       c.units, c.answered, c.overdue, c.units_with_findings, c.found, c.fixed
  from supervision.sweep s
  join place.division d on d.code = s.place
  left join supervision.finding f on f.id = s.finding
 cross join lateral (select count(*) as units, count(answer) as answered,
                            count(*) filter (where answer is null and u.due_on < cast(:today as date)) as overdue,
                            count(*) filter (where u.found > 0) as units_with_findings,
                            coalesce(sum(u.found), 0) as found, coalesce(sum(u.fixed), 0) as fixed
                       from supervision.unit_check u where u.sweep = s.id) c
 where (cast(:id as bigint) is null or s.id = :id)
   and (cast(:finding as bigint) is null or s.finding = :finding)
   and (cast(:open as boolean) is null or :open = (s.closed_on is null))
   and s.id > :after
 order by s.id
 limit :limit
