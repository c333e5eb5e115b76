-- the facts of one village in one year, new (version 0) or corrected
with known as materialized (
    select f, f.version, f.recorded_at from registry.village_fact f where f.village = :village and f.year = :year for update
), started as materialized (
    select nextval('registry.change_id_seq') as change, k.f as was,
           coalesce(greatest(clock_timestamp(), k.recorded_at + interval '1 microsecond'), clock_timestamp()) as at
      from (select 1) one left join known k on true
     where coalesce(k.version, 0) = :version
), past as (
    insert into registry.past (kind, household, village, known, change, row)
    select 'village_fact', null, cast(:village as bigint), tstzrange((was).recorded_at, at), change, to_jsonb(was) from started where (was).village is not null
), saved as (
    select s.change, s.at, s.was, jsonb_populate_record(s.was, cast(:given as jsonb)
               || jsonb_build_object('village', cast(:village as bigint), 'year', cast(:year as integer), 'version', cast(:version as integer) + 1, 'recorded_at', s.at, 'change', s.change)) as n
      from started s
), noted as (
    insert into registry.change (id, kind, household, village, reason, before, after)
    overriding system value
    select change, 'VILLAGE', null, cast(:village as bigint), :reason, registry.named(to_jsonb(was), to_jsonb(n)),
           jsonb_build_object('year', cast(:year as integer)) || coalesce(registry.named(to_jsonb(n), coalesce(to_jsonb(was), '{}')), '{}') from saved
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'registry.village.correct', 'village/' || cast(:village as bigint), cast(:village as bigint), jsonb_build_object('change', change, 'year', cast(:year as integer)) from saved
)
select to_jsonb(n) from saved
