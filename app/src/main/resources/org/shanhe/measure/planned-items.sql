-- planned measures of approved plans by their due day, with what was delivered of them until the day
select i.id, i.plan, p.subject, p.village,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end)
           as place_path,
       p.household, p.person,
       case p.subject when 'VILLAGE' then d.name when 'HOUSEHOLD' then h.head_name else person.name end as label,
       i.need_list, i.need_code, i.kind, i.quantity, i.unit, i.responsible_kind, i.responsible_name, i.due_on,
       r.quantity as delivered, r.last_on, r.done,
       case when r.done then 'DONE' when i.due_on < cast(:today as date) then 'OVERDUE'
            when i.due_on < cast(:today as date) + 30 then 'SOON' else 'OPEN' end as standing
  from plan.item i
  join plan.plan p on p.id = i.plan and p.approved_on is not null
  join place.division d on d.code = p.village
  left join place.division town on town.code = p.village / 1000 * 1000
  left join place.division county on county.code = p.village / 1000000 * 1000000
  left join registry.household h on h.id = p.household
  left join registry.person person on person.id = p.person
 cross join lateral (select coalesce(sum(x.quantity), 0) as quantity, max(x.delivered_on) as last_on,
                            count(x.id) > 0 and coalesce(sum(x.quantity) >= i.quantity, true) as done
                       from measure.delivery x where x.plan_item = i.id and x.delivered_on <= cast(:today as date)) r
 where not i.removed and i.due_on is not null and p.village >= :low and p.village < :high
   and (cast(:subject as text) is null or p.subject = :subject)
   and (cast(:begins as text) is null or starts_with(coalesce(i.responsible_name, ''), :begins)
        or starts_with(case p.subject when 'VILLAGE' then d.name when 'HOUSEHOLD' then h.head_name else person.name end, :begins))
   and (cast(:standing as text) is null
        or :standing = case when r.done then 'DONE' when i.due_on < cast(:today as date) then 'OVERDUE'
                            when i.due_on < cast(:today as date) + 30 then 'SOON' else 'OPEN' end)
   and (i.due_on, i.id) > (cast(:afterDay as date), :afterId)
 order by i.due_on, i.id
 limit :limit
