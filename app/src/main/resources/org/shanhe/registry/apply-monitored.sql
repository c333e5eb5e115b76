-- what the file says of monitoring, over what is known
insert into registry.monitored (household, village, category, source, risks, disasters, risk_remark, identified_on, times, cleared_on, clear_mode, fallback, development, measures,
       contact, contact_phone, contact_phone_index, entry, after, case_id,
       recorded_at, change)
select h.id, h.village, n.category, n.source, coalesce(n.risks, '{}'), coalesce(n.disasters, '{}'), n.risk_remark, n.identified_on, coalesce(n.times, 1),
       n.cleared_on, n.clear_mode, n.fallback, n.development, n.measures, n.contact, n.contact_phone, n.contact_phone_index, n.entry,
       n.after, n.case_id,
       :at, v.change
  from registry.intake_verdict v
  join registry.intake_household f on f.batch = :batch and f.row = v.row and f.household_no = v.household_no and f.monitored is not null
  join registry.household h on h.id = v.household
  left join registry.monitored k on k.household = h.id
 cross join lateral jsonb_populate_record(k, f.monitored) n
 where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.change is not null
    on conflict (household) do update
   set category = excluded.category, source = excluded.source, risks = excluded.risks, disasters = excluded.disasters,
       risk_remark = excluded.risk_remark, identified_on = excluded.identified_on, times = excluded.times,
       cleared_on = excluded.cleared_on, clear_mode = excluded.clear_mode, fallback = excluded.fallback,
       development = excluded.development, measures = excluded.measures, contact = excluded.contact,
       contact_phone = excluded.contact_phone, contact_phone_index = excluded.contact_phone_index, entry = excluded.entry,
       after = excluded.after, case_id = excluded.case_id,
       recorded_at = excluded.recorded_at, change = excluded.change
