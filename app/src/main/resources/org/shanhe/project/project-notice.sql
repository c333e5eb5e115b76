-- what a notice says of a project; money as SOURCE=fen, one after the other
select p.project_no, p.name,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end) as place_path,
       p.content, p.started_on::text as started_on, p.finish_on::text as finish_on, p.unit, p.responsible, p.target,
       nullif(array_to_string(p.linkage, ','), '') as linkage, p.linkage_note,
       (select string_agg(b.source || '=' || b.amount_fen, ',' order by b.amount_fen desc) from project.budget b where b.project = p.id) as money,
       (select coalesce(sum(b.amount_fen), 0)::bigint from project.budget b where b.project = p.id) as budget_fen
  from project.project p
  join place.division d on d.code = p.place
  left join place.division town on town.code = p.place / 1000 * 1000
  left join place.division county on county.code = p.place / 1000000 * 1000000
 where p.id = :id
