-- the scheduled projects of an issued batch stand at funds issued, each with a step that names the document
with moved as (
    update project.project p
       set stage = 'FUND_ISSUED', stage_since = greatest(:on, coalesce(p.stage_since, :on)), version = p.version + 1
     where p.stage = 'SCHEDULED' and p.id in (select project from project.batch_line where batch = :batch)
    returning p.id, p.place, p.partner
), stepped as (
    insert into project.step (project, place, partner, step, from_stage, to_stage, done_on, form, pack)
    select id, place, partner, 'ISSUE', 'SCHEDULED', 'FUND_ISSUED', :on,
           jsonb_build_object('document', cast(:document as text), 'batch', cast(:batch as bigint)), :pack from moved
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'project.project.step', 'project/' || id, place, jsonb_build_object('step', 'ISSUE', 'to', 'FUND_ISSUED') from moved
)
select count(*)::integer from moved
