-- a verdict for each staged year of income and conditions
insert into registry.intake_verdict (batch, kind, row, household_no, verdict, code, household, year, differences)
with judged as (
    select f.*, h.household, k as known, k.year is not null as is_known,
           case when f.problem is not null then f.problem
                when h.household is null then 'HOUSEHOLD_UNKNOWN'
                when count(*) over (partition by f.household_no, f.year) > 1 then 'YEAR_TWICE'
                when f.year not between 2000 and 2100 then 'YEAR_WRONG'
                when f.members <= 0 then 'MEMBERS_WRONG'
           end as code
      from registry.intake_condition f
      left join registry.intake_verdict h on h.batch = :batch and h.kind = 'HOUSEHOLD' and h.household_no = f.household_no and h.household is not null
      left join registry.condition k on k.household = h.household and k.year = f.year
     where f.batch = :batch
), compared as (
    select f.*, case when f.code is not null or not f.is_known then null
                     when (coalesce(f.wage_fen, (f.known).wage_fen), coalesce(f.business_fen, (f.known).business_fen),
                           coalesce(f.property_fen, (f.known).property_fen), coalesce(f.transfer_fen, (f.known).transfer_fen),
                           coalesce(f.business_cost_fen, (f.known).business_cost_fen), coalesce(f.members, (f.known).members),
                           coalesce(f.arable_mu::numeric(10, 2), (f.known).arable_mu),
                           coalesce(f.forest_mu::numeric(10, 2), (f.known).forest_mu),
                           coalesce(f.grassland_mu::numeric(12, 2), (f.known).grassland_mu),
                           coalesce(f.house_area_m2::numeric(8, 2), (f.known).house_area_m2),
                           coalesce(f.road_distance_km::numeric(6, 2), (f.known).road_distance_km),
                           coalesce(f.house_grade, (f.known).house_grade), coalesce(f.road_kind, (f.known).road_kind),
                           coalesce(f.safe_water, (f.known).safe_water), coalesce(f.electricity, (f.known).electricity),
                           coalesce(f.sanitary_toilet, (f.known).sanitary_toilet))
                          is distinct from ((f.known).wage_fen, (f.known).business_fen, (f.known).property_fen,
                                            (f.known).transfer_fen, (f.known).business_cost_fen, (f.known).members,
                                            (f.known).arable_mu, (f.known).forest_mu, (f.known).grassland_mu,
                                            (f.known).house_area_m2, (f.known).road_distance_km, (f.known).house_grade,
                                            (f.known).road_kind, (f.known).safe_water, (f.known).electricity,
                                            (f.known).sanitary_toilet)
                     then registry.differences(
                              jsonb_build_object('wageFen', (f.known).wage_fen, 'businessFen', (f.known).business_fen,
                               'propertyFen', (f.known).property_fen, 'transferFen', (f.known).transfer_fen,
                               'businessCostFen', (f.known).business_cost_fen, 'members', (f.known).members,
                               'arableMu', (f.known).arable_mu, 'forestMu', (f.known).forest_mu,
                               'grasslandMu', (f.known).grassland_mu, 'houseAreaM2', (f.known).house_area_m2,
                               'roadDistanceKm', (f.known).road_distance_km, 'houseGrade', (f.known).house_grade,
                               'roadKind', (f.known).road_kind, 'safeWater', (f.known).safe_water,
                               'electricity', (f.known).electricity, 'sanitaryToilet', (f.known).sanitary_toilet),
                              jsonb_build_object('wageFen', f.wage_fen, 'businessFen', f.business_fen, 'propertyFen', f.property_fen,
                               'transferFen', f.transfer_fen, 'businessCostFen', f.business_cost_fen, 'members', f.members,
                               'arableMu', f.arable_mu::numeric(10, 2), 'forestMu', f.forest_mu::numeric(10, 2),
                               'grasslandMu', f.grassland_mu::numeric(12, 2), 'houseAreaM2', f.house_area_m2::numeric(8, 2),
                               'roadDistanceKm', f.road_distance_km::numeric(6, 2), 'houseGrade', f.house_grade,
                               'roadKind', f.road_kind, 'safeWater', f.safe_water, 'electricity', f.electricity,
                               'sanitaryToilet', f.sanitary_toilet))
                end as differences
      from judged f
)
select :batch, 'CONDITION', row, household_no,
       case when code is not null then 'REFUSE' when not is_known then 'ADD' when differences is null then 'SAME' else 'CHANGE' end,
       code, household, year, differences
  from compared
 order by row
