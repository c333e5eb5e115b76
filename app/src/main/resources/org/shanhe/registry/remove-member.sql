-- the person stays on record with the day and the way of leaving
with locked as materialized (
    select h.id, h.village, h.identified_on, nextval('registry.change_id_seq') as change, greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond') as at
      from registry.household h
     where h.id = :id and h.version = :version
       for update
), person as (
    update registry.person h set life_state = :state, left_on = :on, version = h.version + 1, recorded_at = l.at, change = l.change
      from locked l where h.id = :person and h.household = l.id and h.left_on is null and h.relation <> 'HEAD'
    returning h.id, h.household, h.village, l.at, l.change, to_jsonb(old) as was, to_jsonb(new) as now
), saved as (
    update registry.household h set members = h.members - 1, version = h.version + 1, recorded_at = l.at, change = l.change
      from locked l, person p where h.id = l.id
    returning h.id, h.village, h.version, l.at, l.change, to_jsonb(old) as was, to_jsonb(new) as now
), past as (
    insert into registry.past (kind, household, village, known, change, row)
    select 'household', id, village, tstzrange((was ->> 'recorded_at')::timestamptz, at), change, was from saved
), person_past as (
    insert into registry.past (kind, household, person, village, known, change, row)
    select 'person', household, id, village, tstzrange((was ->> 'recorded_at')::timestamptz, at), change, was from person
), noted as (
    insert into registry.change (id, kind, household, person, village, reason, before, after)
    overriding system value
    select change, 'REMOVE_MEMBER', id, :person, village, :reason, (select registry.named(p.was, p.now) from person p), (select registry.named(p.now, p.was) from person p) from saved
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'registry.household.remove-member', 'household/' || id, village, jsonb_build_object('change', change) from saved
)
select id, version from saved
