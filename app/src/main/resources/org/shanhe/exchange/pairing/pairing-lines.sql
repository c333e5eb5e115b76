-- the lines of a workbook, each with the place it means and what stands in its way
select l.id, l.row, l.kind, l.partner_name, l.partner, l.responsible_name, l.at as place, d.name as place_name, l.counterpart, l.list,
       l.household_no, l.household, l.helper, l.since, l.until, l.verdict, array_to_string(l.problems, ' ') as problems, l.stands,
       lower(coalesce(p.withdrawn, p.valid)) as stands_since, l.pairing
  from exchange.pairing_line l
  left join place.division d on d.code = l.at
  left join partner.pairing p on p.id = l.stands
 where l.file = :file and (cast(:verdict as text) is null or l.verdict = :verdict) and l.id > :after
 order by l.id
 limit :limit
