-- the new households; their members are counted from the file
insert into registry.household (id, household_no, village, head_name, members, status, status_since, village_group, identified_on, exited_on, standard, attribute, cause_main, causes_other,
                                 cause_text, martyr_family, one_child, two_daughters, cooperative, dangerous_house, safe_water,
                                 phone, phone_index, bank, bank_account, bank_account_index, form_version, collector,
                                 collected_on,
                                 phone_problem, natural_village, spending_poor, spending_cause, disaster_on, disaster_compensated,
                                 relocated, in_relocation_site, relocation_address, recorded_at, change)
select v.household, f.household_no, f.village, coalesce(v.name, ''), m.members, f.status, registry.stated_since(f, null::registry.household),
       f.village_group, f.identified_on, f.exited_on, f.standard, f.attribute, f.cause_main, coalesce(f.causes_other, '{}'),
       f.cause_text, f.martyr_family, f.one_child, f.two_daughters, f.cooperative, f.dangerous_house, f.safe_water, f.phone,
       f.phone_index, f.bank, f.bank_account, f.bank_account_index, f.form_version, f.collector, f.collected_on,
       f.phone_problem, n.natural_village, n.spending_poor, n.spending_cause, n.disaster_on, n.disaster_compensated, n.relocated,
       n.in_relocation_site, n.relocation_address, :at, v.change
  from registry.intake_verdict v
  join registry.intake_household f on f.batch = :batch and f.row = v.row
  join (select household_no, count(*) as members from registry.intake_person
         where batch = :batch and coalesce(life_state, 'LIVING') = 'LIVING' group by household_no) m on m.household_no = v.household_no
 cross join lateral jsonb_populate_record(null::registry.household, f.more) n
 where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.verdict = 'ADD'
 order by v.household
