-- what a notice says of each project of a batch; money as SOURCE=fen of the batch's own lines
select p.project_no, p.name,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end) as place_path,
       p.content, p.started_on::text as started_on, p.finish_on::text as finish_on, p.unit, p.responsible, p.target,
       nullif(array_to_string(p.linkage, ','), '') as linkage, p.linkage_note, l.money, l.fen as budget_fen
  from (select b.project, string_agg(g.source || '=' || b.amount_fen, ',' order by b.id) as money, sum(b.amount_fen)::bigint as fen
          from project.batch_line b join ledger.grant g on g.id = b.grant_id where b.batch = :id group by b.project) l
  join project.project p on p.id = l.project
  join place.division d on d.code = p.place
  left join place.division town on town.code = p.place / 1000 * 1000
  left join place.division county on county.code = p.place / 1000000 * 1000000
 order by p.project_no
