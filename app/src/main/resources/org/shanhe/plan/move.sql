-- plans moved on together; the version before is kept, the step is written, the audit notes it
with old as (
    select p.* from plan.plan p
      join unnest(cast(:ids as bigint[]), cast(:versions as integer[])) g (id, version) on g.id = p.id and g.version = p.version
     where p.state = :before
       for update of p
), kept as (
    insert into plan.past (plan, village, version, known, account, row, items)
    select o.id, o.village, o.version, tstzrange(o.recorded_at, greatest(clock_timestamp(), o.recorded_at)), o.recorded_by, to_jsonb(o),
           coalesce((select jsonb_agg(to_jsonb(i) order by i.position, i.id) from plan.item i where i.plan = o.id and not i.removed), '[]')
      from old o
), moved as (
    update plan.plan p
       set state = :after, state_since = clock_timestamp(), version = p.version + 1, recorded_at = clock_timestamp(),
           recorded_by = kernel.scope_account(),
           approved_on = case when :after = 'APPROVED' then coalesce(p.approved_on, cast(:today as date)) else p.approved_on end,
           approved_version = case when :after = 'APPROVED' then p.version + 1 else p.approved_version end
      from old
     where p.id = old.id
    returning p.id, p.village, p.version
), stepped as (
    insert into plan.step (plan, village, version, action, state, note)
    select m.id, m.village, m.version, :action, :after, :note from moved m
), noted as (
    insert into kernel.audit (action, subject, place, detail)
    select 'plan.' || lower(cast(:action as text)), 'plan/' || m.id, m.village, jsonb_build_object('version', m.version) from moved m
)
select id, version from moved order by id
