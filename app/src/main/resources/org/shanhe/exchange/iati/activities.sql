-- projects of these partners with their budget, the oldest first
select p.id, p.project_no as number, p.name, p.purpose, p.stage, p.content, p.target, p.unit, p.plan_year, p.started_on, p.finish_on, p.completed_on,
       p.place, concat_ws(' ', province.name, county.name, case when town.code <> county.code then town.name end,
                          case when d.code <> town.code then d.name end) as place_name,
       w.name as partner_name, w.kind as partner_kind, w.credit_code, coalesce(b.fen, 0)::bigint as budget_fen,
       greatest(p.recorded_at, s.at) as changed_at
  from project.project p
  join partner.partner w on w.id = p.partner
  join place.division d on d.code = p.place
  left join place.division town on town.code = p.place / 1000 * 1000
  left join place.division county on county.code = p.place / 1000000 * 1000000
  left join place.division province on province.code = p.place / 10000000000 * 10000000000 and province.code <> county.code
  left join lateral (select sum(amount_fen) as fen from project.budget where project = p.id) b on true
  left join lateral (select max(recorded_at) as at from project.step where project = p.id) s on true
 where p.partner = any (:partners)
 order by p.started_on, p.id
