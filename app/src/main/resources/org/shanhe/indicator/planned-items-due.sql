-- measures of approved plans whose day had come, and of these only those that stand as asked on the day
select i.village as place, null::bigint as partner, i.due_on as on_day, 'plan' as kind, i.id as subject, i.id as entry, 1::numeric as quantity,
       i.plan as ref, coalesce(i.responsible_name || ' ', '') || i.kind as label, k.purpose
  from plan.item i
  join plan.plan p on p.id = i.plan and p.approved_on <= cast(:on as date)
  left join policy.measure_kind k on k.kind = i.kind and k.valid @> lower(p.valid)
 cross join lateral (select case when count(d.id) > 0 and coalesce(sum(d.quantity) >= i.quantity, true) then 'DONE' else 'OVERDUE' end as standing
                       from measure.delivery d where d.plan_item = i.id and d.delivered_on <= cast(:on as date)) r
 where not i.removed and i.due_on < cast(:on as date) and r.standing = any (:standings)
   and i.village >= :low and i.village < :high
   and (cast(:from as date) is null or i.due_on >= :from)
   and (cast(:purposes as text[]) is null or k.purpose = any (:purposes))
