-- the steps that led projects taken over to where they stand
insert into project.step (project, place, partner, step, from_stage, to_stage, done_on, pack)
select p.id, p.place, p.partner, t.step, t.from_stage, t.to_stage, t.done_on, t.pack
  from unnest(cast(:projectNo as text[]), cast(:step as text[]), cast(:fromStage as text[]), cast(:toStage as text[]), cast(:doneOn as date[]),
              cast(:pack as text[])) with ordinality t (project_no, step, from_stage, to_stage, done_on, pack, nth)
  join project.project p on p.project_no = t.project_no
 where not exists (select from project.step s where s.project = p.id and s.step = t.step and s.done_on = t.done_on)
 order by t.nth
