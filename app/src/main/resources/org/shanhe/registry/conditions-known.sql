select c.year, c.wage_fen, c.business_fen, c.property_fen, c.transfer_fen, c.business_cost_fen, c.net_fen,
       c.net_fen / c.members as per_capita_fen, c.members, c.arable_mu, c.forest_mu, c.grassland_mu, c.house_area_m2 as house_area_m2,
       c.house_grade, c.road_kind, c.road_distance_km, c.safe_water, c.electricity, c.sanitary_toilet
  from registry.conditions_known(:id, :at::timestamptz) c
 where :on::date is null or c.year <= extract(year from :on::date)
 order by c.year desc
