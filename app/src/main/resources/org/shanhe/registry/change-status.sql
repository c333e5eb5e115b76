-- the present status ends on the day, the new one begins; a day not after the present one's first finds no row
with locked as materialized (
    select h.id, h.village, h.identified_on, nextval('registry.change_id_seq') as change, greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond') as at
      from registry.household h
     where h.id = :id and h.version = :version
       for update
), trimmed as (
    update registry.status h set valid = daterange(lower(h.valid), :on), recorded_at = l.at, change = l.change
      from locked l
     where h.household = l.id and upper_inf(h.valid) and lower(h.valid) < :on and h.status <> :status
    returning h.household as id, h.household, h.village, l.at, l.change, to_jsonb(old) as was
), begun as (
    insert into registry.status (household, valid, village, status, members, reason, recorded_at, change)
    select t.id, daterange(:on, null), t.village, :status, k.members, :reason, t.at, t.change
      from trimmed t join registry.household k on k.id = t.id
), saved as (
    update registry.household h
       set status = :status, status_since = :on, exited_on = case when :status = 'EXITED' then :on else h.exited_on end, version = h.version + 1, recorded_at = l.at, change = l.change
      from locked l, trimmed t where h.id = l.id
    returning h.id, h.village, h.version, l.at, l.change, to_jsonb(old) as was, to_jsonb(new) as now
), past as (
    insert into registry.past (kind, household, village, known, change, row)
    select 'household', id, village, tstzrange((was ->> 'recorded_at')::timestamptz, at), change, was from saved
), status_past as (
    insert into registry.past (kind, household, village, known, change, row)
    select 'status', household, village, tstzrange((was ->> 'recorded_at')::timestamptz, at), change, was from trimmed
), noted as (
    insert into registry.change (id, kind, household, person, village, reason, before, after)
    overriding system value
    select change, 'STATUS', id, null, village, :reason, registry.named(was, now), registry.named(now, was) from saved
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'registry.household.status', 'household/' || id, village, jsonb_build_object('change', change) from saved
)
select id, version from saved
