-- the kind of villages of which no facts are known yet
with stated as materialized (
    select u.village, u.kind, nextval('registry.change_id_seq') as change
      from unnest(cast(:villages as bigint[]), cast(:kinds as text[])) u (village, kind)
     where not exists (select from registry.village_fact f where f.village = u.village)
), noted as (
    insert into registry.change (id, kind, household, village, reason, before, after)
    overriding system value
    select change, 'VILLAGE', null, village, :reason, null, jsonb_build_object('year', cast(:year as integer), 'kind', kind) from stated
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'registry.village.correct', 'village/' || village, village, jsonb_build_object('change', change, 'year', cast(:year as integer)) from stated
)
insert into registry.village_fact (village, year, kind, change)
select village, cast(:year as smallint), kind, change from stated
