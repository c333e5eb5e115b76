-- known households take what the file states, and count their members again; after their persons are written
update registry.household k
   set village_group = coalesce(f.village_group, k.village_group), identified_on = coalesce(f.identified_on, k.identified_on),
       exited_on = coalesce(f.exited_on, k.exited_on), standard = coalesce(f.standard, k.standard),
       attribute = coalesce(f.attribute, k.attribute), cause_main = coalesce(f.cause_main, k.cause_main),
       causes_other = coalesce(f.causes_other, k.causes_other), cause_text = coalesce(f.cause_text, k.cause_text),
       martyr_family = coalesce(f.martyr_family, k.martyr_family), one_child = coalesce(f.one_child, k.one_child),
       two_daughters = coalesce(f.two_daughters, k.two_daughters), cooperative = coalesce(f.cooperative, k.cooperative),
       dangerous_house = coalesce(f.dangerous_house, k.dangerous_house), safe_water = coalesce(f.safe_water, k.safe_water),
       phone = coalesce(f.phone, k.phone), phone_index = coalesce(f.phone_index, k.phone_index),
       bank = coalesce(f.bank, k.bank), bank_account = coalesce(f.bank_account, k.bank_account),
       bank_account_index = coalesce(f.bank_account_index, k.bank_account_index),
       form_version = coalesce(f.form_version, k.form_version), collector = coalesce(f.collector, k.collector),
       collected_on = coalesce(f.collected_on, k.collected_on),
       phone_problem = case when f.phone is null then k.phone_problem else f.phone_problem end,
       natural_village = n.natural_village, spending_poor = n.spending_poor, spending_cause = n.spending_cause,
       disaster_on = n.disaster_on, disaster_compensated = n.disaster_compensated, relocated = n.relocated,
       in_relocation_site = n.in_relocation_site, relocation_address = n.relocation_address,
       status = coalesce(f.status, k.status), status_since = case when f.row is null then k.status_since else registry.stated_since(f, k) end,
       members = m.members, head_name = m.head, version = k.version + 1, recorded_at = :at, change = v.change
  from registry.intake_verdict v
  left join registry.intake_household f on f.batch = :batch and f.row = v.row and f.household_no = v.household_no
  join registry.household p on p.id = v.household
 cross join lateral jsonb_populate_record(p, f.more) n
 cross join lateral (select count(*) as members, min(name) filter (where relation = 'HEAD') as head
                       from registry.person where household = v.household and left_on is null) m
 where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.change is not null and v.known_change is not null and k.id = v.household
