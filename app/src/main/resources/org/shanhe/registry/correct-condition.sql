-- the income and conditions of one year, new or corrected
with locked as materialized (
    select h.id, h.village, h.members, nextval('registry.change_id_seq') as change, greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond') as at
      from registry.household h
     where h.id = :id and h.version = :version
       for update
), known as materialized (
    select k from registry.condition k where k.household = :id and k.year = :year
), year as (
    insert into registry.condition (household, year, village, wage_fen, business_fen, property_fen, transfer_fen, business_cost_fen, members,
                                    arable_mu, forest_mu, grassland_mu, house_area_m2, house_grade, road_kind, road_distance_km, safe_water,
                                    electricity, sanitary_toilet, items, claims_fen, self_paid_fen, income_stable, returned_forest_mu, orchard_mu,
                                    water_mu, road_paved, market_distance_km, house_structure, house_built_year, water_difficult, water_quantity,
                                    water_quality, water_convenient, water_reliable, water_source, production_electricity, broadcast, broadband,
                                    fuel, assets, livestock_head, enterprise_led, leader_led, industry_kinds, public_payroll, guarantees,
                                    recorded_at, change)
    select l.id, :year, l.village, coalesce(n.wage_fen, 0), coalesce(n.business_fen, 0), coalesce(n.property_fen, 0), coalesce(n.transfer_fen, 0),
           coalesce(n.business_cost_fen, 0), coalesce(n.members, l.members), n.arable_mu, n.forest_mu, n.grassland_mu, n.house_area_m2,
           n.house_grade, n.road_kind, n.road_distance_km, n.safe_water, n.electricity, n.sanitary_toilet, n.items, n.claims_fen,
           n.self_paid_fen, n.income_stable, n.returned_forest_mu, n.orchard_mu, n.water_mu, n.road_paved, n.market_distance_km,
           n.house_structure, n.house_built_year, n.water_difficult, n.water_quantity, n.water_quality, n.water_convenient,
           n.water_reliable, n.water_source, n.production_electricity, n.broadcast, n.broadband, n.fuel, n.assets, n.livestock_head,
           n.enterprise_led, n.leader_led, n.industry_kinds, n.public_payroll, n.guarantees, l.at, l.change
      from locked l
      left join known on true
     cross join lateral jsonb_populate_record(known.k, cast(:given as jsonb)) n
        on conflict (household, year) do update
       set wage_fen = excluded.wage_fen, business_fen = excluded.business_fen, property_fen = excluded.property_fen,
           transfer_fen = excluded.transfer_fen, business_cost_fen = excluded.business_cost_fen, members = excluded.members,
           arable_mu = excluded.arable_mu, forest_mu = excluded.forest_mu, grassland_mu = excluded.grassland_mu,
           house_area_m2 = excluded.house_area_m2, house_grade = excluded.house_grade, road_kind = excluded.road_kind,
           road_distance_km = excluded.road_distance_km, safe_water = excluded.safe_water, electricity = excluded.electricity,
           sanitary_toilet = excluded.sanitary_toilet, items = excluded.items, claims_fen = excluded.claims_fen,
           self_paid_fen = excluded.self_paid_fen, income_stable = excluded.income_stable, returned_forest_mu = excluded.returned_forest_mu,
           orchard_mu = excluded.orchard_mu, water_mu = excluded.water_mu, road_paved = excluded.road_paved,
           market_distance_km = excluded.market_distance_km, house_structure = excluded.house_structure,
           house_built_year = excluded.house_built_year, water_difficult = excluded.water_difficult, water_quantity = excluded.water_quantity,
           water_quality = excluded.water_quality, water_convenient = excluded.water_convenient, water_reliable = excluded.water_reliable,
           water_source = excluded.water_source, production_electricity = excluded.production_electricity, broadcast = excluded.broadcast,
           broadband = excluded.broadband, fuel = excluded.fuel, assets = excluded.assets, livestock_head = excluded.livestock_head,
           enterprise_led = excluded.enterprise_led, leader_led = excluded.leader_led, industry_kinds = excluded.industry_kinds,
           public_payroll = excluded.public_payroll, guarantees = excluded.guarantees, recorded_at = excluded.recorded_at,
           change = excluded.change
    returning household, to_jsonb(new) as now
), saved as (
    update registry.household h set version = h.version + 1, recorded_at = l.at, change = l.change
      from locked l where h.id = l.id
    returning h.id, h.village, h.version, l.at, l.change, to_jsonb(old) as was
), past as (
    insert into registry.past (kind, household, village, known, change, row)
    select 'household', id, village, tstzrange((was ->> 'recorded_at')::timestamptz, at), change, was from saved
    union all
    select 'condition', l.id, l.village, tstzrange((known.k).recorded_at, l.at), l.change, to_jsonb(known.k) from locked l, known
), noted as (
    insert into registry.change (id, kind, household, person, village, reason, before, after)
    overriding system value
    select s.change, 'CORRECT', s.id, null, s.village, :reason, registry.named(to_jsonb(known.k), y.now),
           jsonb_build_object('year', cast(:year as integer)) || coalesce(registry.named(y.now, coalesce(to_jsonb(known.k), '{}')), '{}')
      from saved s join year y on y.household = s.id left join known on true
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'registry.household.correct', 'household/' || id, village, jsonb_build_object('change', change) from saved
)
select id, version from saved
