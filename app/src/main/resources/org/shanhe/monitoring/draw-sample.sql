-- Villages and households in the order a keyed hash gives them: the same seed draws the same ones, and nobody can guess them without it.
with chosen as (
    select d.code as place
      from place.division d
     where d.down_to = 5 and d.code >= :low and d.code < :high and upper_inf(d.valid)
       and exists (select from registry.household h where h.village = d.code and h.status <> 'REMOVED')
     order by hashtextextended(d.code::text, :seed), d.code
     limit :villages
), villages as (
    insert into monitoring.sampled_village (case_id, place, seed) select cast(:id as bigint), place, :seed from chosen
    returning place
), ranked as (
    select h.id, h.village, case when h.status = 'EXITED' then 'EXITED' else 'REGISTERED' end as stratum, h.members,
           row_number() over (partition by h.village order by hashtextextended(h.id::text, :seed), h.id) as turn
      from registry.household h join villages v on v.place = h.village
     where h.status <> 'REMOVED'
), drawn as (
    insert into monitoring.sampled_household (case_id, place, stratum, household, position)
    select cast(:id as bigint), village, stratum, id, turn from ranked where turn <= :registered
    union all
    select cast(:id as bigint), v.place, 'UNREGISTERED', null, abs(hashtextextended(v.place || '/' || n, :seed) % 1000)::int + 1
      from villages v, generate_series(1, :unregistered::int) n
    returning id
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'monitoring.sample.draw', 'case/' || cast(:id as bigint), :low, jsonb_build_object('seed', cast(:seed as text), 'villages', cast(:villages as int))
)
select (select count(*) from villages) as villages, (select count(*) from drawn) as households
