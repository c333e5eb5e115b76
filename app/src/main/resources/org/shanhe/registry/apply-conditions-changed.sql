-- known years take what the file states
update registry.condition k
   set wage_fen = coalesce(f.wage_fen, k.wage_fen), business_fen = coalesce(f.business_fen, k.business_fen),
       property_fen = coalesce(f.property_fen, k.property_fen), transfer_fen = coalesce(f.transfer_fen, k.transfer_fen),
       business_cost_fen = coalesce(f.business_cost_fen, k.business_cost_fen), members = coalesce(f.members, k.members),
       house_grade = coalesce(f.house_grade, k.house_grade), road_kind = coalesce(f.road_kind, k.road_kind),
       safe_water = coalesce(f.safe_water, k.safe_water), electricity = coalesce(f.electricity, k.electricity),
       sanitary_toilet = coalesce(f.sanitary_toilet, k.sanitary_toilet),
       arable_mu = coalesce(f.arable_mu::numeric(10, 2), k.arable_mu),
       forest_mu = coalesce(f.forest_mu::numeric(10, 2), k.forest_mu),
       grassland_mu = coalesce(f.grassland_mu::numeric(12, 2), k.grassland_mu),
       house_area_m2 = coalesce(f.house_area_m2::numeric(8, 2), k.house_area_m2),
       road_distance_km = coalesce(f.road_distance_km::numeric(6, 2), k.road_distance_km),
       items = m.items, claims_fen = m.claims_fen, self_paid_fen = m.self_paid_fen, income_stable = m.income_stable,
       returned_forest_mu = m.returned_forest_mu, orchard_mu = m.orchard_mu, water_mu = m.water_mu, road_paved = m.road_paved,
       market_distance_km = m.market_distance_km, house_structure = m.house_structure, house_built_year = m.house_built_year,
       water_difficult = m.water_difficult, water_quantity = m.water_quantity, water_quality = m.water_quality,
       water_convenient = m.water_convenient, water_reliable = m.water_reliable, water_source = m.water_source,
       production_electricity = m.production_electricity, broadcast = m.broadcast, broadband = m.broadband, fuel = m.fuel,
       assets = m.assets, livestock_head = m.livestock_head, enterprise_led = m.enterprise_led, leader_led = m.leader_led,
       industry_kinds = m.industry_kinds, public_payroll = m.public_payroll, guarantees = m.guarantees,
       recorded_at = :at, change = h.change
  from registry.intake_verdict v
  join registry.intake_condition f on f.batch = :batch and f.row = v.row and f.year = v.year
  join registry.intake_verdict h on h.batch = :batch and h.kind = 'HOUSEHOLD' and h.household = v.household
  join registry.condition p on p.household = v.household and p.year = v.year
 cross join lateral jsonb_populate_record(p, registry.merged(to_jsonb(p), f.more)) m
 where v.batch = :batch and v.kind = 'CONDITION' and v.verdict = 'CHANGE' and k.household = v.household and k.year = v.year
