-- a micro-project from one state to the next
with moved as (
    update project.micro
       set state = :to, version = version + 1, transfer = coalesce(cast(:transfer as bigint), transfer),
           approved_on = case when :to = 'APPROVED' then cast(:on as date) else approved_on end,
           built_on = case when :to = 'BUILT' then cast(:on as date) else built_on end,
           accepted_on = case when :to = 'ACCEPTED' then cast(:on as date) else accepted_on end,
           paid_on = case when :to = 'PAID' then cast(:on as date) else paid_on end
     where id = :id and version = :version and state = :from
    returning id, version, project, place
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'project.micro.step', 'project/' || project, place, jsonb_build_object('micro', id, 'to', cast(:to as text)) from moved
)
select id, version from moved
