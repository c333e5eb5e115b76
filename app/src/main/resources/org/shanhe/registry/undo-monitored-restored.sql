insert into registry.monitored (household, village, category, source, risks, disasters, risk_remark, identified_on, times, cleared_on, clear_mode,
       fallback, development, measures, contact, contact_phone, contact_phone_index, entry, after, case_id, recorded_at, change)
select r.household, r.village, r.category, r.source, r.risks, r.disasters, r.risk_remark, r.identified_on, r.times, r.cleared_on, r.clear_mode, r.fallback,
       r.development, r.measures, r.contact, r.contact_phone, r.contact_phone_index, r.entry, r.after, r.case_id,
       :at, r.change
  from registry.change c
  join registry.past p on p.change = c.id and p.kind = 'monitored'
 cross join lateral jsonb_populate_record(null::registry.monitored, p.row) r
 where c.batch = :batch and c.kind = 'CORRECT'
    on conflict (household) do nothing
