-- findings in the order of their ids, each as it stands on the day
select f.id, f.number, f.source, f.source_document, f.source_on, f.found_on, f.text, f.category, f.reach, f.term, f.place,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end,
                 case when county.code is null then d.name end) as place_path,
       f.partner, partner.named(f.partner) as partner_name, f.households, f.persons, f.amount_fen, f.lead_unit, f.lead_person, f.co_units,
       f.target, f.due_on, f.mechanism, f.mechanism_document, f.state, f.closed_on, f.parent, parent.number as parent_number, f.recurs, f.watched, f.content, f.version,
       coalesce((select case when bool_and(state = 'LONG_TERM') then 'LONG_TERM' when bool_and(state in ('DONE', 'LONG_TERM')) then 'DONE'
                             when bool_and(state = 'NOT_STARTED') then 'NOT_STARTED' else 'UNDER_WAY' end
                   from (select coalesce((select g.state from supervision.progress g where g.measure = m.id order by g.on_day desc, g.id desc limit 1),
                                         'NOT_STARTED') as state
                           from supervision.measure m where m.finding = f.id) s), 'NOT_STARTED') as progress,
       (select count(*) from supervision.measure m where m.finding = f.id) as measures,
       (select count(*) from supervision.paper p where p.finding = f.id) as papers,
       (f.state <> 'CLOSED' and f.due_on < cast(:today as date)) as overdue,
       (exists (select from supervision.step s where s.finding = f.id and s.kind = 'RELAPSE')
        or exists (select from supervision.finding r where r.recurs = f.id)) as relapsed
  from supervision.finding f
  join place.division d on d.code = f.place
  left join place.division town on town.code = f.place / 1000 * 1000
  left join place.division county on county.code = f.place / 1000000 * 1000000
  left join supervision.finding parent on parent.id = f.parent
 where f.place >= :low and f.place < :high
   and (cast(:id as bigint) is null or f.id = :id)
   and (cast(:words as text) is null or strpos(f.text, :words) > 0 or f.number = :words or strpos(f.source_document, :words) > 0
        or strpos(f.lead_unit, :words) > 0)
   and (cast(:source as text) is null or f.source = :source)
   and (cast(:category as text) is null or f.category = :category)
   and (cast(:reach as text) is null or f.reach = :reach)
   and (cast(:term as text) is null or f.term = :term)
   and (cast(:state as text) is null or f.state = :state)
   and (cast(:overdue as boolean) is null or :overdue = (f.state <> 'CLOSED' and f.due_on < cast(:today as date)))
   and (cast(:partner as bigint) is null or f.partner = :partner)
   and (cast(:year as integer) is null or extract(year from f.found_on) = :year)
   and (cast(:parent as bigint) is null or f.parent = :parent)
   and (cast(:watched as bigint) is null or f.watched = :watched)
   and (cast(:inspection as bigint) is null or f.inspection = :inspection)
   and (cast(:recurs as bigint) is null or f.recurs = :recurs)
   and f.id > :after
 order by f.id
 limit :limit
