-- visits of leaders, planned and made, in the order in which they were recorded
select v.id, v.partner, partner.named(v.partner) as partner_name, v.place, d.name as place_name, v.year, v.post, v.leader, v.planned_on,
       v.visited_on, v.people, v.purpose, v.problems, v.note, v.version,
       (select count(*) from partner.paper p where p.visit = v.id) as papers
  from partner.visit v
  join place.division d on d.code = v.place
 where (cast(:low as bigint) is null or (v.place >= :low and v.place < :high))
   and (cast(:units as bigint[]) is null or v.partner = any (:units))
   and (cast(:kind as text) is null or case cast(:kind as text) when 'MADE' then v.visited_on is not null else v.visited_on is null end)
   and (cast(:year as integer) is null or v.year = :year)
   and (cast(:words as text) is null or strpos(v.post, :words) > 0 or strpos(v.purpose, :words) > 0 or strpos(v.leader, :words) > 0)
   and v.id > :after
 order by v.id
 limit :limit
