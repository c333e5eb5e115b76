-- plans whose next step is the account's
select 'PLAN' as kind, p.id, p.subject as about, p.state, coalesce(h.head_name, d.name) || ' ' || p.year as title, p.village as place, null as partner,
       array[case p.state when 'SUBMITTED' then 'TOWN' when 'TOWN_APPROVED' then 'COUNTY' else 'VILLAGE' end] as levels,
       null as due_on, null as wait_until, null as steps, '/plans/' || p.id as address, null as own
  from plan.plan p left join registry.household h on h.id = p.household left join place.division d on d.code = p.village
 where p.state = 'SUBMITTED' and 'TOWN' = any (:levels::text[]) or p.state = 'TOWN_APPROVED' and 'COUNTY' = any (:levels::text[])
    or p.state = 'RETURNED' and 'VILLAGE' = any (:levels::text[])
