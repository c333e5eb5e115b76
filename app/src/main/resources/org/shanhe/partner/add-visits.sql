-- visits not yet known by partner, place, post and day
insert into partner.visit (partner, place, year, post, leader, planned_on, visited_on, people, purpose, problems, note)
select partner, place, extract(year from coalesce(visited_on, planned_on)), post, leader, planned_on, visited_on, people, purpose, problems, note
  from unnest(cast(:partner as bigint[]), cast(:place as bigint[]), cast(:post as text[]), cast(:leader as text[]), cast(:plannedOn as date[]),
              cast(:visitedOn as date[]), cast(:people as integer[]), cast(:purpose as text[]), cast(:problems as integer[]), cast(:note as text[]))
       n (partner, place, post, leader, planned_on, visited_on, people, purpose, problems, note)
 where not exists (select from partner.visit v
                    where (v.partner, v.place, v.post) = (n.partner, n.place, n.post)
                      and coalesce(v.visited_on, v.planned_on) = coalesce(n.visited_on, n.planned_on))
