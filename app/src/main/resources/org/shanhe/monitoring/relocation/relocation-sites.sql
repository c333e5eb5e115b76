-- sites with those who go there, live there and work: who withdrew or was turned down counts at no site
select r.site, r.place / 1000000 * 1000000 as county, min(d.name) as county_name, count(*) as households,
       coalesce(sum(coalesce(r.persons, h.members)), 0) as persons,
       count(*) filter (where r.state in ('ALLOTTED', 'MOVED', 'SETTLED')) as allotted,
       count(*) filter (where r.moved_on is not null) as moved_in,
       count(*) filter (where r.moved_on is not null and r.lives_there is not false) as living,
       count(*) filter (where r.state = 'SETTLED') as settled, coalesce(sum(r.jobs), 0) as jobs, coalesce(sum(r.services), 0) as services,
       count(*) filter (where r.moved_on is not null and r.labourers > 0) as with_labour,
       count(*) filter (where r.moved_on is not null and r.labourers > 0 and coalesce(r.working, r.jobs) > 0) as employed
  from monitoring.relocation r
  left join registry.household h on h.id = r.household
  left join place.division d on d.code = r.place / 1000000 * 1000000
 where r.site is not null and r.state not in ('WITHDRAWN', 'REJECTED')
   and (cast(:low as bigint) is null or r.place >= :low and r.place < :high)
   and (cast(:kind as text) is null or r.related_as = :kind)
   and (cast(:batch as text) is null or r.batch = :batch)
   and (cast(:reason as text) is null or r.reason = :reason)
   and (cast(:destination as text) is null or r.destination = :destination)
   and (cast(:site as text) is null or r.site = :site)
 group by r.site, r.place / 1000000
 order by count(*) desc, r.site
 limit 200
