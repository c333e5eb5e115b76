-- One step of a project: where it stands now, the answers as they were given, and who did it. Someone who saw an older version, or another
-- stage, changes nothing.
with moved as (
    update project.project p
       set stage = :to, stage_since = :on, version = p.version + 1,
           library_year = coalesce(cast(:libraryYear as integer), p.library_year), plan_year = coalesce(cast(:planYear as integer), p.plan_year),
           started_on = case when :starts then cast(:on as date) else p.started_on end,
           completed_on = case when :finishes then cast(:on as date) else p.completed_on end,
           before_stage = case when :suspends then p.stage end
     where p.id = :id and p.version = :version and p.stage = :from
    returning p.id, p.version, p.place, p.partner
), stepped as (
    insert into project.step (project, place, partner, step, from_stage, to_stage, done_on, form, note, pack, request_key)
    select id, place, partner, :step, :from, :to, :on, cast(:form as jsonb), :note, :pack, :key from moved
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'project.project.step', 'project/' || id, place, jsonb_build_object('step', cast(:step as text), 'to', cast(:to as text)) from moved
)
select id, version from moved
