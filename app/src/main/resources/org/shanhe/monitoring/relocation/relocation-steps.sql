-- households and persons by the step at which they stand, and how many of them are late
select r.state, count(*) as households, coalesce(sum(coalesce(r.persons, h.members)), 0) as persons,
       count(*) filter (where exists (select from monitoring.timer t
                                       where t.case_id = r.id and t.ended_on is null and not t.waits and t.due_on < :today)) as overdue
  from monitoring.relocation r
  left join registry.household h on h.id = r.household
 where (cast(:low as bigint) is null or r.place >= :low and r.place < :high)
   and (cast(:kind as text) is null or r.related_as = :kind)
   and (cast(:batch as text) is null or r.batch = :batch)
   and (cast(:reason as text) is null or r.reason = :reason)
   and (cast(:destination as text) is null or r.destination = :destination)
   and (cast(:site as text) is null or r.site = :site)
 group by r.state
