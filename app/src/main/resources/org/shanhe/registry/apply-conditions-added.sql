-- years of income and conditions, new and changed
insert into registry.condition (household, year, village, wage_fen, business_fen, property_fen, transfer_fen, business_cost_fen, members, house_grade,
                                   road_kind, safe_water, electricity, sanitary_toilet, arable_mu, forest_mu, grassland_mu,
                                   house_area_m2, road_distance_km,
                                   items, claims_fen, self_paid_fen, income_stable, returned_forest_mu, orchard_mu, water_mu,
                                   road_paved, market_distance_km, house_structure, house_built_year, water_difficult, water_quantity,
                                   water_quality, water_convenient, water_reliable, water_source, production_electricity, broadcast,
                                   broadband, fuel, assets, livestock_head, enterprise_led, leader_led, industry_kinds, public_payroll,
                                   guarantees, recorded_at, change)
select v.household, f.year, h.village, coalesce(f.wage_fen, 0), coalesce(f.business_fen, 0), coalesce(f.property_fen, 0), coalesce(f.transfer_fen, 0),
       coalesce(f.business_cost_fen, 0), coalesce(f.members, h.members), f.house_grade, f.road_kind, f.safe_water,
       f.electricity, f.sanitary_toilet,
       f.arable_mu::numeric(10, 2), f.forest_mu::numeric(10, 2), f.grassland_mu::numeric(12, 2),
       f.house_area_m2::numeric(8, 2), f.road_distance_km::numeric(6, 2),
       m.items, m.claims_fen, m.self_paid_fen, m.income_stable, m.returned_forest_mu, m.orchard_mu, m.water_mu, m.road_paved,
       m.market_distance_km, m.house_structure, m.house_built_year, m.water_difficult, m.water_quantity, m.water_quality,
       m.water_convenient, m.water_reliable, m.water_source, m.production_electricity, m.broadcast, m.broadband, m.fuel, m.assets,
       m.livestock_head, m.enterprise_led, m.leader_led, m.industry_kinds, m.public_payroll, m.guarantees, :at, hv.change
  from registry.intake_verdict v
  join registry.intake_condition f on f.batch = :batch and f.row = v.row and f.year = v.year
  join registry.intake_verdict hv on hv.batch = :batch and hv.kind = 'HOUSEHOLD' and hv.household = v.household
  join registry.household h on h.id = v.household
 cross join lateral jsonb_populate_record(null::registry.condition, f.more) m
 where v.batch = :batch and v.kind = 'CONDITION' and v.verdict = 'ADD'
 order by v.household
