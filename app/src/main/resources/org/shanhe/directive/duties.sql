-- what was assigned and is not done, and what is done and waits for a check by who assigned it
select case a.state when 'OPEN' then 'ASSIGNMENT' else 'ASSIGNMENT_CHECK' end as kind, a.id, null as about, a.state, a.title,
       case when a.state = 'OPEN' then a.place else a.host_place end as place, case when a.state = 'OPEN' then a.partner else a.host_partner end as partner,
       array[case when a.state = 'OPEN' then directive.level(a.place, a.partner) else directive.level(a.host_place, a.host_partner) end] as levels,
       case when a.state = 'OPEN' then a.due_on end as due_on, null as wait_until, coalesce(a.office, m.title) as steps, '/assignments/' || a.id as address, null as own
  from directive.assignment a left join directive.decision d on d.id = a.decision left join directive.meeting m on m.id = d.meeting
 where a.state in ('OPEN', 'DONE')
