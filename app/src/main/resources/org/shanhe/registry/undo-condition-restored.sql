insert into registry.condition (household, year, village, wage_fen, business_fen, property_fen, transfer_fen,
                                 business_cost_fen, members, house_grade, road_kind, safe_water, electricity, sanitary_toilet,
                                 arable_mu, forest_mu, grassland_mu, house_area_m2, road_distance_km, recorded_at, change)
select r.household, r.year, r.village, r.wage_fen, r.business_fen, r.property_fen, r.transfer_fen, r.business_cost_fen,
       r.members, r.house_grade, r.road_kind, r.safe_water, r.electricity, r.sanitary_toilet, r.arable_mu, r.forest_mu,
       r.grassland_mu, r.house_area_m2, r.road_distance_km, :at, r.change
  from registry.change c
  join registry.change u on u.batch = c.batch and u.kind = 'UNDO' and u.household = c.household
  join registry.past p on p.change = c.id and p.kind = 'condition'
 cross join lateral jsonb_populate_record(null::registry.condition, p.row) r
 where c.batch = :batch and c.kind = 'CORRECT'
