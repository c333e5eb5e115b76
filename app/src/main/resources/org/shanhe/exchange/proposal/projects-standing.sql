-- whether each place is one of the country and of the reader, and the project of that name and year that stands there
select n.line, d.code is not null as known, coalesce(n.place <@ (select kernel.scope_places()), false) as within, min(p.id) as project
  from unnest(cast(:line as bigint[]), cast(:name as text[]), cast(:place as bigint[]), cast(:year as integer[])) n (line, name, place, year)
  left join place.division d on d.code = n.place
  left join project.project p on p.place = n.place and p.name = n.name and extract(year from p.started_on) = n.year
       and p.stage not in ('REJECTED', 'WITHDRAWN')
 group by n.line, n.place, d.code
