-- What rules read: one row a household, person and village, a column for each field of profile.yaml in its order and type, beside the keys
-- id, household, village (ProfileTests). They run with the reader's rights, so row-level security holds. Sub-selects are grouped by the key
-- they are joined on, so that the planner leaves out those no rule asks for. With shanhe.profile_on set, status, members and income are those of
-- that day (monitoring.profile_on); the other facts are kept for the present only.
-- Measures are those of measure.delivery: what was recorded and not withdrawn.
drop view if exists monitoring.village_profile;
drop view if exists monitoring.person_profile;
drop view if exists monitoring.household_profile;

create view monitoring.household_profile with (security_invoker = true) as
select h.id, h.village,
       case when isfinite((select monitoring.profile_on())) then (select s.status from registry.status s where s.household = h.id and s.valid @> monitoring.profile_on())
            else h.status end as status,
       case when isfinite((select monitoring.profile_on())) then (select lower(s.valid) from registry.status s where s.household = h.id and s.valid @> monitoring.profile_on())
            else h.status_since end as status_since,
       h.identified_on, case when h.exited_on <= (select monitoring.profile_on()) then h.exited_on end as exited_on, h.standard, h.attribute, h.cause_main, h.causes_other,
       array_remove(array_prepend(h.cause_main, h.causes_other), null) as causes,
       h.members::bigint as members, coalesce(p.persons, 0) as persons, coalesce(p.heads, 0) as heads, p.head_sex,
       h.village_group is not null as group_stated, h.martyr_family, h.one_child, h.two_daughters,
       h.phone is not null as phone_stated, coalesce(h.phone_problem, case when h.phone is null then 'MISSING' end) as phone_problem,
       (select count(*) from registry.household o where o.phone_index = h.phone_index and o.id <> h.id) as phone_households,
       h.bank_account is not null as bank_account_stated, h.collected_on, h.recorded_at::date as recorded_on, v.kind as village_kind,
       -- income
       c.year::bigint as income_year, c.members::bigint as income_members, c.wage_fen, c.business_fen, c.property_fen, c.transfer_fen,
       c.business_cost_fen, c.net_fen, c.net_fen / c.members as per_capita_fen, c.previous_year::bigint as previous_year, c.previous_per_capita_fen,
       c.claims_fen, c.self_paid_fen, (c.net_fen + c.claims_fen - c.self_paid_fen) / c.members as reference_per_capita_fen,
       (c.items ->> 'A1')::bigint as wage_work_fen, (c.items ->> 'A2')::bigint as wage_department_post_fen,
       (c.items ->> 'A3')::bigint as wage_town_post_fen, (c.items ->> 'A4')::bigint as wage_village_post_fen,
       (c.items ->> 'A5')::bigint as wage_gathering_fen,
       (c.items ->> 'B1')::bigint as crop_fen, (c.items ->> 'B2')::bigint as livestock_fen, (c.items ->> 'B3')::bigint as forestry_fen,
       (c.items ->> 'B4')::bigint as other_business_fen,
       (c.items ->> 'C1')::bigint as dividend_fen, (c.items ->> 'C2')::bigint as land_rent_fen, (c.items ->> 'C3')::bigint as credit_income_fen,
       (c.items ->> 'C4')::bigint as entrusted_fen, (c.items ->> 'C5')::bigint as other_property_fen,
       (c.items ->> 'D1')::bigint as family_planning_fen, (c.items ->> 'D2')::bigint as subsistence_fen, (c.items ->> 'D3')::bigint as hardship_fen,
       (c.items ->> 'D4')::bigint as pension_fen,
       case when jsonb_exists_any(c.items, array['D5A', 'D5B', 'D5C', 'D5D', 'D5E'])
            then coalesce((c.items ->> 'D5A')::bigint, 0) + coalesce((c.items ->> 'D5B')::bigint, 0) + coalesce((c.items ->> 'D5C')::bigint, 0)
                 + coalesce((c.items ->> 'D5D')::bigint, 0) + coalesce((c.items ->> 'D5E')::bigint, 0) end as ecology_fen,
       (c.items ->> 'D5A')::bigint as returned_forest_fen, (c.items ->> 'D5B')::bigint as welfare_forest_fen,
       (c.items ->> 'D5C')::bigint as grassland_award_fen, (c.items ->> 'D5D')::bigint as resettlement_fen,
       (c.items ->> 'D5E')::bigint as other_ecology_fen,
       (select sum(i.value::bigint)::bigint from jsonb_each_text(c.items) i where i.key like 'D6%') as other_transfer_fen,
       (c.items ->> 'D6A')::bigint as grain_subsidy_fen, (c.items ->> 'D6B')::bigint as soil_subsidy_fen,
       (c.items ->> 'D6C')::bigint as crop_insurance_fen, (c.items ->> 'D6D')::bigint as old_age_fen, (c.items ->> 'D6E')::bigint as veteran_fen,
       (c.items ->> 'D6F')::bigint as disability_fen, (c.items ->> 'D6G')::bigint as education_aid_fen,
       (c.items ->> 'D6H')::bigint as disaster_relief_fen, (c.items ->> 'D6I')::bigint as frail_fen, (c.items ->> 'D6J')::bigint as alimony_fen,
       (c.items ->> 'D6K')::bigint as heating_fen, (c.items ->> 'D6L')::bigint as price_subsidy_fen, (c.items ->> 'D6M')::bigint as relief_fen,
       (c.items ->> 'D6N')::bigint as poverty_insurance_fen, (c.items ->> 'D6O')::bigint as donation_fen,
       (c.items ->> 'D6P')::bigint as remaining_transfer_fen,
       (c.items ->> 'E1')::bigint as crop_cost_fen, (c.items ->> 'E2')::bigint as livestock_cost_fen, (c.items ->> 'E3')::bigint as forestry_cost_fen,
       (c.items ->> 'E4')::bigint as other_cost_fen,
       -- living and production conditions
       c.arable_mu::double precision as arable_mu, c.forest_mu::double precision as forest_mu,
       c.returned_forest_mu::double precision as returned_forest_mu, c.orchard_mu::double precision as orchard_mu,
       c.grassland_mu::double precision as grassland_mu, c.water_mu::double precision as water_mu,
       c.house_area_m2::double precision as house_area_m2, c.house_grade, c.house_structure, c.house_built_year::bigint as house_built_year,
       case when c.house_grade is not null then c.house_grade in ('C', 'D') else h.dangerous_house end as dangerous_house,
       c.road_kind, c.road_paved, c.road_distance_km::double precision as road_distance_km,
       c.market_distance_km::double precision as market_distance_km, coalesce(c.safe_water, h.safe_water) as safe_water,
       c.water_difficult, c.water_quantity, c.water_quality, c.water_convenient, c.water_reliable, c.water_source, c.electricity,
       c.production_electricity, c.broadcast, c.broadband, c.sanitary_toilet, c.fuel, c.assets, c.livestock_head::bigint as livestock_head,
       h.cooperative, c.enterprise_led,
       c.leader_led or exists (select from registry.leader_household l where l.household = h.id and upper_inf(l.valid)) as leader_led,
       c.industry_kinds, c.public_payroll,
       (c.guarantees -> 'FOOD' ->> 'met')::boolean as food_secured, (c.guarantees -> 'CLOTHING' ->> 'met')::boolean as clothing_secured,
       (c.guarantees -> 'EDUCATION' ->> 'met')::boolean as education_secured, (c.guarantees -> 'MEDICAL' ->> 'met')::boolean as medical_secured,
       (c.guarantees -> 'HOUSING' ->> 'met')::boolean as housing_secured, (c.guarantees -> 'WATER' ->> 'met')::boolean as water_secured,
       (select max((g.value ->> 'on')::date) from jsonb_each(c.guarantees) g) as guarantees_on, c.income_stable,
       h.spending_poor, h.disaster_on, h.disaster_compensated, h.relocated, h.in_relocation_site,
       -- monitoring
       m.household is not null and m.cleared_on is null as monitored, m.category as monitor_category, m.source as monitor_source, m.risks,
       m.disasters as risk_disasters, m.risk_remark, m.identified_on as monitored_on, m.times::bigint as monitored_times,
       case when m.household is not null then m.cleared_on is not null end as risk_cleared, m.cleared_on, m.clear_mode, m.fallback,
       m.development as development_status,
       case when m.household is not null then m.contact is not null end as monitor_contact_stated,
       case when m.household is not null then m.contact_phone is not null end as monitor_phone_stated,
       (m.entry ->> 'perCapitaFen')::bigint as entry_per_capita_fen, (m.entry ->> 'wageFen')::bigint as entry_wage_fen,
       (m.entry ->> 'businessFen')::bigint as entry_business_fen, (m.entry ->> 'transferFen')::bigint as entry_transfer_fen,
       (m.entry ->> 'selfPaidFen')::bigint as entry_self_paid_fen, (m.entry ->> 'dangerousHouse')::boolean as entry_dangerous_house,
       (m.entry ->> 'unsafeWater')::boolean as entry_unsafe_water, (m.entry ->> 'uninsured')::boolean as entry_uninsured,
       (m.entry ->> 'dropout')::boolean as entry_dropout,
       (m.after ->> 'perCapitaFen')::bigint as after_per_capita_fen, (m.after ->> 'wageFen')::bigint as after_wage_fen,
       (m.after ->> 'businessFen')::bigint as after_business_fen, (m.after ->> 'transferFen')::bigint as after_transfer_fen,
       (m.after ->> 'dangerousHouse')::boolean as after_dangerous_house, (m.after ->> 'unsafeWater')::boolean as after_unsafe_water,
       (m.after ->> 'uninsured')::boolean as after_uninsured, (m.after ->> 'dropout')::boolean as after_dropout,
       -- measures
       coalesce(d.measures, 0) + coalesce(cardinality(m.measures), 0) as measures,
       array(select distinct f.family from unnest(coalesce(d.families, '{}') || array(select k.reported_as from policy.measure_kind k
                                                                                       where k.kind = any (m.measures) and k.valid @> m.identified_on)) f (family) order by 1) as measure_families,
       array(select distinct f.kind from unnest(coalesce(d.kinds, '{}') || coalesce(m.measures, '{}')) f (kind) order by 1) as measure_kinds,
       d.first_on as first_measure_on, d.last_on as last_measure_on,
       coalesce(d.development, 0) + (select count(*) from policy.measure_kind k where k.kind = any (m.measures) and k.valid @> m.identified_on
                                                                                   and k.development) as development_measures,
       d.first_development_on,
       coalesce(a.measures, 0) as active_measures, coalesce(a.families, '{}') as active_measure_families, d.work_subsidy_fen,
       exists (select from plan.plan l where l.subject = 'HOUSEHOLD' and l.household = h.id and l.state = 'APPROVED') as plan_approved,
       (select max(upper(l.valid) - 1) from plan.plan l where l.subject = 'HOUSEHOLD' and l.household = h.id and l.state = 'APPROVED') as plan_until
  from registry.household h
  left join (select household, count(*) as persons, count(*) filter (where relation = 'HEAD') as heads,
                    min(sex) filter (where relation = 'HEAD') as head_sex
               from registry.person
              where case when left_on is null then joined_on <= (select monitoring.profile_on())
                         else daterange(joined_on, left_on) @> (select monitoring.profile_on()) end
              group by household) p on p.household = h.id
  left join (select distinct on (household) *, lead(year) over years as previous_year,
                    lead(net_fen / members) over years as previous_per_capita_fen
               from registry.condition where year <= (select monitoring.profile_year()) window years as (partition by household order by year desc)
              order by household, year desc) c on c.household = h.id
  left join registry.monitored m on m.household = h.id
  left join (select distinct on (village) village, kind from registry.village_fact where kind is not null
              order by village, year desc) v on v.village = h.village
  left join (select d.household, count(*) as measures, min(d.delivered_on) as first_on, max(d.delivered_on) as last_on,
                    array_agg(distinct d.kind) as kinds, array_remove(array_agg(distinct k.reported_as), null) as families,
                    count(*) filter (where k.development) as development, min(d.delivered_on) filter (where k.development) as first_development_on,
                    (sum(d.amount_fen) filter (where d.kind = 'TRAVEL_SUBSIDY'))::bigint as work_subsidy_fen
               from measure.delivery d
               left join registry.monitored w on w.household = d.household
               left join policy.measure_kind k on k.kind = d.kind and k.valid @> d.delivered_on
              where d.household is not null and (w.household is null or d.delivered_on >= w.identified_on)
              group by d.household) d on d.household = h.id
  left join (select l.household, count(*) as measures, array_remove(array_agg(distinct k.reported_as), null) as families
               from (select distinct on (subject, subject_id) * from plan.plan where state = 'APPROVED' and household is not null
                      order by subject, subject_id, year desc) l
               join plan.item i on i.plan = l.id and not i.removed
               left join policy.measure_kind k on k.kind = i.kind and k.valid @> lower(l.valid)
              group by l.household) a on a.household = h.id;
grant select on monitoring.household_profile to shanhe_app;

create view monitoring.person_profile with (security_invoker = true) as
select p.id, p.household, p.village,
       p.relation, p.sex, p.birth_on, p.document_kind, p.document is not null as document_stated,
       coalesce(p.document_problem, case when p.document is null then 'MISSING' end) as document_problem, p.document_birth_on, p.document_sex,
       (select count(*) from registry.person o where o.document_index = p.document_index and o.left_on is null and o.id <> p.id) as document_persons,
       p.joined_on, p.phone is not null as phone_stated,
       coalesce(p.phone_problem, case when p.phone is null then 'MISSING' end) as phone_problem,
       (select count(distinct o.household) from registry.person o
         where o.phone_index = p.phone_index and o.left_on is null and o.household <> p.household) as phone_households,
       exists (select from registry.person o
                where o.household = p.household and o.phone_index = p.phone_index and o.left_on is null and o.id <> p.id
                  and o.work_place / 1000000 <> p.work_place / 1000000) as phone_elsewhere,
       p.education, p.student, p.dropout_reason, p.health_index as health, p.disability_index as disability,
       p.labour, p.work_months::double precision as work_months, p.work_state, p.work_place,
       (select d.level::bigint from place.division d where d.code = p.work_place) as work_place_level,
       p.work_place / 1000000 <> p.village / 1000000 as works_outside_county, p.employer, p.monthly_wage_fen, p.work_from, p.work_to,
       p.previous_work_to, p.work_sector, p.work_channel, p.public_posts, p.public_post_months::double precision as public_post_months,
       case when p.certificates is not null then (select count(*) from jsonb_array_elements(p.certificates) c where c ->> 'kind' = 'SKILL') end as skills,
       case when p.certificates is not null then (select count(*) from jsonb_array_elements(p.certificates) c where c ->> 'kind' = 'CERTIFICATE') end as certificates,
       (select max((c ->> 'issuedOn')::date) from jsonb_array_elements(p.certificates) c where c ->> 'kind' = 'CERTIFICATE') as certificate_on,
       p.subsistence, p.medical_insurance, p.employee_medical, p.critical_insurance, p.commercial_insurance, p.medical_aid,
       p.pension_insurance, p.employee_pension, p.disability_allowance, p.contribution_subsidised_on, p.relocated,
       coalesce(d.measures, 0) as measures, coalesce(d.families, '{}') as measure_families, coalesce(d.kinds, '{}') as measure_kinds,
       d.last_on as last_measure_on
  from registry.person p
  left join (select d.person, count(*) as measures, max(d.delivered_on) as last_on, array_agg(distinct d.kind order by d.kind) as kinds,
                    array_remove(array_agg(distinct k.reported_as), null) as families
               from measure.delivery d
               left join policy.measure_kind k on k.kind = d.kind and k.valid @> d.delivered_on
              where d.person is not null
              group by d.person) d on d.person = p.id
 where case when p.left_on is null then p.joined_on <= (select monitoring.profile_on())
            else daterange(p.joined_on, p.left_on) @> (select monitoring.profile_on()) end;
grant select on monitoring.person_profile to shanhe_app;

-- a village is one of whose households or facts the register has
create view monitoring.village_profile with (security_invoker = true) as
select k.village,
       f.year::bigint as year, f.kind, f.poor_village, f.delisted, f.delisted_year::bigint as delisted_year,
       k.village / 10000000000 in (15, 45, 50, 51, 52, 53, 54, 61, 62, 63, 64, 65) as western,
       array(select distinct t.tag from place.tag t where t.places @> k.village order by 1) as designations,
       f.altitude_m, f.longitude, f.latitude, f.leader is not null as leader_stated, f.office_phone is not null as office_phone_stated,
       f.arable_mu, f.irrigated_mu, f.forest_mu, f.returned_forest_mu, f.orchard_mu, f.grassland_mu, f.water_mu,
       f.households::bigint as households, f.natural_villages::bigint as natural_villages,
       f.subsistence_households::bigint as subsistence_households, f.hardship_households::bigint as hardship_households,
       f.population::bigint as population, f.rural_population::bigint as rural_population,
       f.subsistence_persons::bigint as subsistence_persons, f.hardship_persons::bigint as hardship_persons,
       f.subsistence_poor_households::bigint as subsistence_poor_households, f.subsistence_poor_persons::bigint as subsistence_poor_persons,
       f.disabled_persons::bigint as disabled_persons, f.disabled_poor_persons::bigint as disabled_poor_persons,
       f.workers_away::bigint as workers_away, f.per_capita_fen, f.collective_income_fen, f.medical_insured::bigint as medical_insured,
       f.pension_insured::bigint as pension_insured, f.paved_to_town, f.bus, f.unsafe_water_households::bigint as unsafe_water_households,
       f.water_difficult_households::bigint as water_difficult_households, f.powered_natural_villages::bigint as powered_natural_villages,
       f.dangerous_house_households::bigint as dangerous_house_households, f.cooperatives::bigint as cooperatives,
       f.tourism_households::bigint as tourism_households, f.tourism_workers::bigint as tourism_workers, f.farm_inns::bigint as farm_inns,
       f.tourism_income_fen, f.clinics::bigint as clinics, f.public_toilets::bigint as public_toilets, f.doctors::bigint as doctors,
       f.waste_points::bigint as waste_points, f.culture_rooms::bigint as culture_rooms, f.broadband, f.mobile_signal,
       f.information_officers::bigint as information_officers, f.primary_schools::bigint as primary_schools,
       coalesce(h.registered_households, 0) as registered_households, coalesce(h.registered_persons, 0) as registered_persons,
       coalesce(h.poor_households, 0) as poor_households, coalesce(h.poor_persons, 0) as poor_persons,
       coalesce(h.exited_households, 0) as exited_households, coalesce(m.monitored_households, 0) as monitored_households,
       coalesce(c.dangerous_houses_registered, 0) as dangerous_houses_registered, coalesce(c.unsafe_water_registered, 0) as unsafe_water_registered,
       c.household_arable_mu, c.household_forest_mu, c.household_grassland_mu,
       (select count(*) from registry.household_group g where g.village = k.village and g.ended_on is null) as household_groups,
       (select count(*) from registry.leader l where l.village = k.village and l.ended_on is null) as leaders,
       exists (select from plan.plan l where l.subject = 'VILLAGE' and l.village = k.village and l.state = 'APPROVED') as plan_approved,
       (select max(upper(l.valid) - 1) from plan.plan l where l.subject = 'VILLAGE' and l.village = k.village and l.state = 'APPROVED') as plan_until
  from (select village from registry.household union select village from registry.village_fact) k
  left join (select distinct on (village) * from registry.village_fact order by village, year desc) f on f.village = k.village
  left join (select village, count(*) filter (where status not in ('REMOVED', 'ORDINARY')) as registered_households,
                    (sum(members) filter (where status not in ('REMOVED', 'ORDINARY')))::bigint as registered_persons,
                    count(*) filter (where status in ('POOR', 'PRE_EXIT', 'RELAPSED')) as poor_households,
                    (sum(members) filter (where status in ('POOR', 'PRE_EXIT', 'RELAPSED')))::bigint as poor_persons,
                    count(*) filter (where status = 'EXITED') as exited_households
               from registry.household group by village) h on h.village = k.village
  left join (select village, count(*) as monitored_households from registry.monitored where cleared_on is null group by village) m
         on m.village = k.village
  left join (select c.village, count(*) filter (where c.house_grade in ('C', 'D')) as dangerous_houses_registered,
                    count(*) filter (where not c.safe_water) as unsafe_water_registered,
                    sum(c.arable_mu)::double precision as household_arable_mu, sum(c.forest_mu)::double precision as household_forest_mu,
                    sum(c.grassland_mu)::double precision as household_grassland_mu
               from (select distinct on (household) * from registry.condition order by household, year desc) c
              group by c.village) c on c.village = k.village;
grant select on monitoring.village_profile to shanhe_app;
