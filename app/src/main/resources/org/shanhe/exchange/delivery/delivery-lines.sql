-- the rows of a workbook, each with whom it means
select l.id, l.row, l.number, l.cells::text as cells, l.problems::text as problems, l.chosen, l.person, l.household, l.place, l.receiver,
       coalesce(p.name, h.head_name) as name, d.name as place_name, l.verdict, l.delivery
  from exchange.delivery_line l
  left join registry.person p on p.id = l.person
  left join registry.household h on h.id = l.household
  left join place.division d on d.code = l.place
 where l.file = :file and (cast(:verdict as text) is null or l.verdict = :verdict) and l.id > :after
 order by l.id limit :limit
