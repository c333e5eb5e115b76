-- objections against notices of projects and plans without an answer
select 'PROJECT_OBJECTION' as kind, o.id, null as about, null as state, coalesce(p.name, b.name) || ' ' || left(o.text, 60) as title, o.place, null as partner,
       array['VILLAGE', 'TOWN', 'COUNTY'] as levels, o.raised_on + cast(:objectionDays as int) as due_on, null as wait_until, null as steps,
       case when o.project is null then '/batches/' || n.batch else '/projects/' || o.project end as address, null as own
  from project.objection o
  join project.notice n on n.id = o.notice
  left join project.project p on p.id = o.project
  left join project.batch b on b.id = n.batch
 where o.answer is null
