-- a verdict for each staged row of a village's year
insert into registry.intake_verdict (batch, kind, row, household_no, name, verdict, code, detail, year, change, known_change, differences)
with twice as materialized (
    select village, year from registry.intake_village where batch = :batch group by village, year having count(*) > 1
), compared as materialized (
    select f.row, f.village, f.year, d.name, k.change as known_change, k.village is not null as is_known,
           registry.further_differences(to_jsonb(k), to_jsonb(jsonb_populate_record(k, f.facts)), f.facts) as differences,
           case when f.problem is not null then f.problem
                when f.village is null then 'VILLAGE_MISSING'
                when d.code is null or d.down_to <> 5 then 'VILLAGE_UNKNOWN'
                when not (f.village <@ (select kernel.scope_places())) then 'OUTSIDE_SCOPE'
                when f.year not between 2000 and 2100 then 'YEAR_WRONG'
                when (f.village, f.year) in (select village, year from twice) then 'VILLAGE_YEAR_TWICE' end as code
      from registry.intake_village f
      left join place.division d on d.code = f.village
      left join registry.village_fact k on k.village = f.village and k.year = f.year
     where f.batch = :batch
)
select :batch, 'VILLAGE', row, village::text, name,
       case when code is not null then 'REFUSE' when not is_known then 'ADD' when differences = '{}' then 'SAME' else 'CHANGE' end,
       code, case when code = 'VILLAGE_UNKNOWN' then village::text end, year,
       case when code is null and (not is_known or differences <> '{}') then nextval('registry.change_id_seq') end,
       known_change, case when code is null then nullif(differences, '{}') end
  from compared
 order by row
