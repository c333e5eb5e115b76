-- projects in a place with all that lies in it and of a partner with all its units, in the order of the wanted column and the id; money is summed up for the page alone
select p.id, p.project_no, p.name, p.purpose, p.type, p.place,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end) as place_path,
       p.partner, w.name as partner_name, p.stage, p.stage_since, p.library_year, p.started_on, p.completed_on,
       m.budget_fen, m.issued_fen, m.arrived_fen, m.paid_fen
  from (select p.*, row_number() over (order by case :order when 'startedOn' then p.started_on end nulls last,
                                                case :order when '-startedOn' then p.started_on end desc nulls last,
                                                case :order when 'name' then p.name end, case :order when '-name' then p.name end desc,
                                                p.id desc) as nth
          from project.project p
         where p.place >= :low and p.place < :high
           and (cast(:words as text) is null or p.name like '%' || replace(replace(:words, '\', '\\'), '%', '\%') || '%'
                or starts_with(p.project_no, :words))
           and (cast(:partner as bigint) is null or p.partner = any (partner.with_units(:partner)))
           and (cast(:purpose as text) is null or p.purpose = :purpose)
           and (cast(:type as text) is null or p.type = :type)
           and (cast(:stages as text[]) is null or p.stage = any (cast(:stages as text[])))
           and (cast(:year as integer) is null or p.library_year = :year)
           and (cast(:programme as bigint) is null or p.programme = :programme)
         order by nth
        offset :offset limit :limit) p
  join place.division d on d.code = p.place
  left join place.division town on town.code = p.place / 1000 * 1000
  left join place.division county on county.code = p.place / 1000000 * 1000000
  left join partner.partner w on w.id = p.partner
  join project.project_money m on m.project = p.id
 order by p.nth
