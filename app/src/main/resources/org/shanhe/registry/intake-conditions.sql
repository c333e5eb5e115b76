-- a verdict for each staged year of income and conditions
insert into registry.intake_verdict (batch, kind, row, household_no, verdict, code, household, year, differences)
with twice as materialized (
    select household_no, year from registry.intake_condition where batch = :batch group by household_no, year having count(*) > 1
), compared as materialized (
    select f.row, f.household_no, f.year, h.household, k.year is not null as is_known, c.code,
           case when c.code is not null or k.year is null then null
                when (coalesce(f.wage_fen, k.wage_fen), coalesce(f.business_fen, k.business_fen),
                      coalesce(f.property_fen, k.property_fen), coalesce(f.transfer_fen, k.transfer_fen),
                      coalesce(f.business_cost_fen, k.business_cost_fen), coalesce(f.members, k.members),
                      coalesce(f.arable_mu::numeric(10, 2), k.arable_mu),
                      coalesce(f.forest_mu::numeric(10, 2), k.forest_mu),
                      coalesce(f.grassland_mu::numeric(12, 2), k.grassland_mu),
                      coalesce(f.house_area_m2::numeric(8, 2), k.house_area_m2),
                      coalesce(f.road_distance_km::numeric(6, 2), k.road_distance_km),
                      coalesce(f.house_grade, k.house_grade), coalesce(f.road_kind, k.road_kind),
                      coalesce(f.safe_water, k.safe_water), coalesce(f.electricity, k.electricity),
                      coalesce(f.sanitary_toilet, k.sanitary_toilet))
                     is distinct from (k.wage_fen, k.business_fen, k.property_fen,
                                       k.transfer_fen, k.business_cost_fen, k.members,
                                       k.arable_mu, k.forest_mu, k.grassland_mu,
                                       k.house_area_m2, k.road_distance_km, k.house_grade,
                                       k.road_kind, k.safe_water, k.electricity,
                                       k.sanitary_toilet)
                  or f.more is not null and registry.further_differences(to_jsonb(k), to_jsonb(jsonb_populate_record(k, registry.merged(to_jsonb(k), f.more))), f.more) <> '{}'
                then registry.differences(
                         jsonb_build_object('wageFen', k.wage_fen, 'businessFen', k.business_fen,
                          'propertyFen', k.property_fen, 'transferFen', k.transfer_fen,
                          'businessCostFen', k.business_cost_fen, 'members', k.members,
                          'arableMu', k.arable_mu, 'forestMu', k.forest_mu,
                          'grasslandMu', k.grassland_mu, 'houseAreaM2', k.house_area_m2,
                          'roadDistanceKm', k.road_distance_km, 'houseGrade', k.house_grade,
                          'roadKind', k.road_kind, 'safeWater', k.safe_water,
                          'electricity', k.electricity, 'sanitaryToilet', k.sanitary_toilet),
                         jsonb_build_object('wageFen', f.wage_fen, 'businessFen', f.business_fen, 'propertyFen', f.property_fen,
                          'transferFen', f.transfer_fen, 'businessCostFen', f.business_cost_fen, 'members', f.members,
                          'arableMu', f.arable_mu::numeric(10, 2), 'forestMu', f.forest_mu::numeric(10, 2),
                          'grasslandMu', f.grassland_mu::numeric(12, 2), 'houseAreaM2', f.house_area_m2::numeric(8, 2),
                          'roadDistanceKm', f.road_distance_km::numeric(6, 2), 'houseGrade', f.house_grade,
                          'roadKind', f.road_kind, 'safeWater', f.safe_water, 'electricity', f.electricity,
                          'sanitaryToilet', f.sanitary_toilet))
                     || case when f.more is null then '{}' else registry.further_differences(to_jsonb(k), to_jsonb(jsonb_populate_record(k, registry.merged(to_jsonb(k), f.more))), f.more) end
           end as differences
      from registry.intake_condition f
      left join registry.intake_verdict h on h.batch = :batch and h.kind = 'HOUSEHOLD' and h.household_no = f.household_no and h.household is not null
      left join registry.condition k on k.household = h.household and k.year = f.year
     cross join lateral (
         select case when f.problem is not null then f.problem
                     when h.household is null then 'HOUSEHOLD_UNKNOWN'
                     when (f.household_no, f.year) in (select household_no, year from twice) then 'YEAR_TWICE'
                     when f.year not between 2000 and 2100 then 'YEAR_WRONG'
                     when f.members <= 0 then 'MEMBERS_WRONG'
                end as code) c
     where f.batch = :batch
)
select :batch, 'CONDITION', row, household_no,
       case when code is not null then 'REFUSE' when not is_known then 'ADD' when differences is null then 'SAME' else 'CHANGE' end,
       code, household, year, differences
  from compared
 order by row
