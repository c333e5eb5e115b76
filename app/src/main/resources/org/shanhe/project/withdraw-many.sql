-- proposals taken back before anybody has looked at them; what has gone on is left alone and missing in the count
with withdrawn as (
    update project.project
       set stage = :to, stage_since = cast(:on as date), version = version + 1
     where id = any (:ids) and stage = any (:from)
    returning id, place, partner
),
stepped as (
    insert into project.step (project, place, partner, step, from_stage, to_stage, done_on, form, note, pack)
    select id, place, partner, :step, 'PROPOSED', :to, cast(:on as date), jsonb_build_object('reason', cast(:reason as text)), cast(:reason as text), :pack
      from withdrawn
),
audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'project.project.step', 'project/' || id, place, jsonb_build_object('step', cast(:step as text)) from withdrawn
)
select cast(count(*) as integer) from withdrawn
