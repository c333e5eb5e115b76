-- a batch from one state to the next, if it still stands in the version the writer saw
with moved as (
    update project.batch
       set state = :to, version = version + 1,
           decided_on = case when :to = 'DECIDED' then cast(:on as date) else decided_on end,
           issued_on = case when :to = 'ISSUED' then cast(:on as date) else issued_on end,
           document = coalesce(cast(:document as text), document)
     where id = :id and version = :version and state = :from
    returning id, version, place
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'project.batch.' || case when :to = 'DRAFT' then 'write' else lower(:to) end, 'batch/' || id, place, null from moved
)
select id, version from moved
