-- what a case of monitoring found of a household, over what was known; a household watched again after clearing counts once more
with locked as materialized (
    select h.id, h.village, nextval('registry.change_id_seq') as change, coalesce(greatest(clock_timestamp(), k.recorded_at + interval '1 microsecond'), clock_timestamp()) as at,
           k as was, k.cleared_on is not null and (cast(:given as jsonb) ->> 'identified_on')::date >= k.cleared_on as again
      from registry.household h
      left join registry.monitored k on k.household = h.id
     where h.id = :id
       for update of h
), saved as (
    insert into registry.monitored (household, village, category, source, risks, disasters, risk_remark, identified_on, times, cleared_on, clear_mode,
                                    fallback, development, measures, contact, contact_phone, contact_phone_index, entry, after, case_id,
                                    recorded_at, change)
    select l.id, l.village, n.category, n.source, coalesce(n.risks, '{}'), coalesce(n.disasters, '{}'), n.risk_remark, n.identified_on,
           coalesce(n.times, 1) + case when l.again then 1 else 0 end, n.cleared_on, n.clear_mode, n.fallback, n.development, n.measures, n.contact,
           n.contact_phone, n.contact_phone_index, n.entry, n.after, n.case_id, l.at, l.change
      from locked l
     cross join lateral jsonb_populate_record(l.was, case when l.again then '{"cleared_on": null, "clear_mode": null, "after": null}'::jsonb else '{}' end
                                                     || cast(:given as jsonb)) n
        on conflict (household) do update
       set category = excluded.category, source = excluded.source, risks = excluded.risks, disasters = excluded.disasters,
           risk_remark = excluded.risk_remark, identified_on = excluded.identified_on, times = excluded.times, cleared_on = excluded.cleared_on,
           clear_mode = excluded.clear_mode, fallback = excluded.fallback, development = excluded.development, measures = excluded.measures,
           contact = excluded.contact, contact_phone = excluded.contact_phone, contact_phone_index = excluded.contact_phone_index,
           entry = excluded.entry, after = excluded.after, case_id = excluded.case_id, recorded_at = excluded.recorded_at, change = excluded.change
    returning household, to_jsonb(new) as now
), past as (
    insert into registry.past (kind, household, village, known, change, row)
    select 'monitored', id, village, tstzrange((was).recorded_at, at), change, to_jsonb(was) from locked where (was).household is not null
), noted as (
    insert into registry.change (id, kind, household, person, village, reason, before, after)
    overriding system value
    select l.change, 'MONITOR', l.id, null, l.village, :reason, registry.named(to_jsonb(l.was), s.now), registry.named(s.now, coalesce(to_jsonb(l.was), '{}'))
      from locked l join saved s on s.household = l.id
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'registry.household.monitor', 'household/' || id, village, jsonb_build_object('change', change) from locked
)
select change from locked
