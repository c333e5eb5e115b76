insert into registry.condition (household, year, village, wage_fen, business_fen, property_fen, transfer_fen,
                                 business_cost_fen, members, house_grade, road_kind, safe_water, electricity, sanitary_toilet,
                                 arable_mu, forest_mu, grassland_mu, house_area_m2, road_distance_km,
                                 items, claims_fen, self_paid_fen, income_stable, returned_forest_mu, orchard_mu, water_mu, road_paved,
                                 market_distance_km, house_structure, house_built_year, water_difficult, water_quantity, water_quality,
                                 water_convenient, water_reliable, water_source, production_electricity, broadcast, broadband, fuel,
                                 assets, livestock_head, enterprise_led, leader_led, industry_kinds, public_payroll, guarantees, recorded_at, change)
select r.household, r.year, r.village, r.wage_fen, r.business_fen, r.property_fen, r.transfer_fen, r.business_cost_fen,
       r.members, r.house_grade, r.road_kind, r.safe_water, r.electricity, r.sanitary_toilet, r.arable_mu, r.forest_mu,
       r.grassland_mu, r.house_area_m2, r.road_distance_km,
       r.items, r.claims_fen, r.self_paid_fen, r.income_stable, r.returned_forest_mu, r.orchard_mu, r.water_mu, r.road_paved,
       r.market_distance_km, r.house_structure, r.house_built_year, r.water_difficult, r.water_quantity, r.water_quality,
       r.water_convenient, r.water_reliable, r.water_source, r.production_electricity, r.broadcast, r.broadband, r.fuel, r.assets,
       r.livestock_head, r.enterprise_led, r.leader_led, r.industry_kinds, r.public_payroll, r.guarantees, :at, r.change
  from registry.change c
  join registry.change u on u.batch = c.batch and u.kind = 'UNDO' and u.household = c.household
  join registry.past p on p.change = c.id and p.kind = 'condition'
 cross join lateral jsonb_populate_record(null::registry.condition, p.row) r
 where c.batch = :batch and c.kind = 'CORRECT'
