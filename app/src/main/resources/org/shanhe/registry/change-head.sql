-- the head until now makes room; both persons' rows go into the past, and the next statement makes the new head
with locked as materialized (
    select h.id, h.village, h.identified_on, nextval('registry.change_id_seq') as change, greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond') as at
      from registry.household h
     where h.id = :id and h.version = :version
       for update
), persons as (
    update registry.person h set relation = case when h.relation = 'HEAD' then :former else h.relation end, version = h.version + 1, recorded_at = l.at, change = l.change
      from locked l
     where h.household = l.id and h.left_on is null and (h.relation = 'HEAD' or h.id = :person)
    returning h.id, h.household, h.village, h.name, l.at, l.change, to_jsonb(old) as was
), saved as (
    update registry.household h set head_name = (select name from persons where id = :person), version = h.version + 1, recorded_at = l.at, change = l.change
      from locked l where h.id = l.id and exists (select from persons where id = :person)
    returning h.id, h.village, h.version, l.at, l.change, to_jsonb(old) as was, to_jsonb(new) as now
), past as (
    insert into registry.past (kind, household, village, known, change, row)
    select 'household', id, village, tstzrange((was ->> 'recorded_at')::timestamptz, at), change, was from saved
), persons_past as (
    insert into registry.past (kind, household, person, village, known, change, row)
    select 'person', household, id, village, tstzrange((was ->> 'recorded_at')::timestamptz, at), change, was from persons
), noted as (
    insert into registry.change (id, kind, household, person, village, reason, before, after)
    overriding system value
    select change, 'CHANGE_HEAD', id, :person, village, :reason, registry.named(was, now), registry.named(now, was) from saved
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'registry.household.change-head', 'household/' || id, village, jsonb_build_object('change', change) from saved
)
select id, version from saved
