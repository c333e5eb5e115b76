-- households the batch touched say again what they said before, as a new version but by the change that first said it
update registry.household k
   set village_group = r.village_group, head_name = r.head_name, members = r.members, status = r.status,
       status_since = r.status_since, identified_on = r.identified_on, exited_on = r.exited_on, standard = r.standard,
       attribute = r.attribute, cause_main = r.cause_main, causes_other = r.causes_other, cause_text = r.cause_text,
       martyr_family = r.martyr_family, one_child = r.one_child, two_daughters = r.two_daughters, cooperative = r.cooperative,
       dangerous_house = r.dangerous_house, safe_water = r.safe_water, phone = r.phone, phone_index = r.phone_index,
       bank = r.bank, bank_account = r.bank_account, bank_account_index = r.bank_account_index, form_version = r.form_version,
       collector = r.collector, collected_on = r.collected_on,
       phone_problem = r.phone_problem, natural_village = r.natural_village, spending_poor = r.spending_poor,
       spending_cause = r.spending_cause, disaster_on = r.disaster_on, disaster_compensated = r.disaster_compensated,
       relocated = r.relocated, in_relocation_site = r.in_relocation_site, relocation_address = r.relocation_address,
       version = k.version + 1, recorded_at = :at, change = r.change
  from registry.change c
  join registry.change u on u.batch = c.batch and u.kind = 'UNDO' and u.household = c.household
  join registry.past p on p.change = c.id and p.kind = 'household'
 cross join lateral jsonb_populate_record(null::registry.household, p.row) r
 where c.batch = :batch and c.kind = 'CORRECT' and k.id = c.household
