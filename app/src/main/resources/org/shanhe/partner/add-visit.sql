-- one visit, planned or made, once under its key
insert into partner.visit (partner, place, year, post, leader, planned_on, visited_on, people, purpose, problems, note, key)
values (:partner, :place, extract(year from coalesce(cast(:visitedOn as date), cast(:plannedOn as date))), :post, :leader, cast(:plannedOn as date),
        cast(:visitedOn as date), :people, :purpose, :problems, :note, :key)
on conflict (key) do nothing
returning id
