-- households registered on the day with a measure at work: delivered within the year before it, or in an approved plan in force
select s.village as place, null::bigint as partner, lower(s.valid) as on_day, 'household' as kind, s.household as subject,
       s.household as entry, 1::numeric as quantity, s.household as ref, h.head_name as label, null::text as purpose
  from registry.status s
  left join registry.household h on h.id = s.household
 where s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY')
   and s.village >= :low and s.village < :high
   and (cast(:from as date) is null or lower(s.valid) >= :from)
   and (exists (select from measure.delivery d
                 where d.household = s.household and d.delivered_on <= cast(:on as date) and d.delivered_on > cast(:on as date) - 365)
        or exists (select from plan.plan p
                     join plan.item i on i.plan = p.id and not i.removed and not i.suggested
                    where p.household = s.household and p.approved_on <= cast(:on as date) and p.valid @> cast(:on as date)))
