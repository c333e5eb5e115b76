-- plans of some subjects approved by the day and in force on it, of those registered on it
select p.village as place, null::bigint as partner, p.approved_on as on_day, 'plan' as kind, p.subject_id as subject, p.id as entry,
       1::numeric as quantity, p.id as ref,
       case p.subject when 'VILLAGE' then d.name when 'HOUSEHOLD' then h.head_name else person.name end as label, null::text as purpose
  from plan.plan p
  join place.division d on d.code = p.village
  left join registry.household h on h.id = p.household
  left join registry.person person on person.id = p.person
 where p.subject = any (:subjects) and p.approved_on <= cast(:on as date) and p.valid @> cast(:on as date)
   and p.village >= :low and p.village < :high
   and (cast(:from as date) is null or p.approved_on >= :from)
   and exists (select from registry.status s
                where s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY')
                  and case p.subject when 'VILLAGE' then s.village = p.village else s.household = p.household end)
