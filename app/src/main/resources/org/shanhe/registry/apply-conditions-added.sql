-- years of income and conditions, new and changed
insert into registry.condition (household, year, village, wage_fen, business_fen, property_fen, transfer_fen, business_cost_fen, members, house_grade,
                                   road_kind, safe_water, electricity, sanitary_toilet, arable_mu, forest_mu, grassland_mu,
                                   house_area_m2, road_distance_km, recorded_at, change)
select v.household, f.year, h.village, coalesce(f.wage_fen, 0), coalesce(f.business_fen, 0), coalesce(f.property_fen, 0), coalesce(f.transfer_fen, 0),
       coalesce(f.business_cost_fen, 0), coalesce(f.members, h.members), f.house_grade, f.road_kind, f.safe_water,
       f.electricity, f.sanitary_toilet,
       f.arable_mu::numeric(10, 2), f.forest_mu::numeric(10, 2), f.grassland_mu::numeric(12, 2),
       f.house_area_m2::numeric(8, 2), f.road_distance_km::numeric(6, 2), :at, hv.change
  from registry.intake_verdict v
  join registry.intake_condition f on f.batch = :batch and f.row = v.row and f.year = v.year
  join registry.intake_verdict hv on hv.batch = :batch and hv.kind = 'HOUSEHOLD' and hv.household = v.household
  join registry.household h on h.id = v.household
 where v.batch = :batch and v.kind = 'CONDITION' and v.verdict = 'ADD'
 order by v.household
