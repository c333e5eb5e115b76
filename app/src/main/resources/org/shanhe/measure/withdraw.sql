-- entries that turned out wrong; each withdrawal is noted
with withdrawn as (
    update measure.entry
       set withdrawn_at = clock_timestamp(), withdrawn_by = kernel.scope_account(), withdrawn_because = :reason
     where id = any (:ids) and withdrawn_at is null
    returning id, place, kind
)
insert into kernel.audit (action, subject, place, detail)
select 'measure.delivery.withdraw', 'delivery/' || id, place, jsonb_build_object('kind', kind) from withdrawn
