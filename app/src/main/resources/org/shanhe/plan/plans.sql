-- plans in the order of village and id, with how far they answer what they must
select p.id, p.subject, p.subject_id, p.village,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end)
           as place_path,
       p.household, p.person,
       case p.subject when 'VILLAGE' then d.name when 'HOUSEHOLD' then h.head_name else person.name end as label,
       p.year, p.state, p.state_since, p.version,
       i.items, n.needs, n.needs - n.answered as unanswered, i.suggested, i.next_due_on, p.approved_on
  from plan.plan p
  join place.division d on d.code = p.village
  left join place.division town on town.code = p.village / 1000 * 1000
  left join place.division county on county.code = p.village / 1000000 * 1000000
  left join registry.household h on h.id = p.household
  left join registry.person person on person.id = p.person
 cross join lateral (select cast(count(*) as integer) as items, cast(count(*) filter (where i.suggested) as integer) as suggested,
                            min(i.due_on) filter (where i.due_on >= cast(:today as date)) as next_due_on
                       from plan.item i where i.plan = p.id and not i.removed) i
 cross join lateral (select cast(count(*) as integer) as needs,
                            cast(count(*) filter (where exists (select from plan.item_answer a
                                                                 where a.plan = p.id and a.list = n.list and a.code = n.code and not a.suggested))
                                 as integer) as answered
                       from plan.need n where n.subject = p.subject and n.subject_id = p.subject_id) n
 where p.village >= :low and p.village < :high
   and (cast(:id as bigint) is null or p.id = :id)
   and (cast(:subject as text) is null or p.subject = :subject)
   and (cast(:year as integer) is null or p.year = :year)
   and (cast(:state as text) is null or p.state = :state)
   and (cast(:household as bigint) is null or p.household = :household)
   and (cast(:begins as text) is null
        or starts_with(case p.subject when 'VILLAGE' then d.name when 'HOUSEHOLD' then h.head_name else person.name end, :begins))
   and (cast(:gap as text) is null or (:gap = 'UNANSWERED' and n.needs > n.answered) or (:gap = 'SUGGESTED' and i.suggested > 0))
   and (p.village, p.id) > (:afterVillage, :afterId)
 order by p.village, p.id
 limit :limit
