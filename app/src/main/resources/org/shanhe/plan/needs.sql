-- what the subject of a plan needs, and whether a planned measure answers it
select n.list, n.code, n.among,
       exists (select from plan.item_answer a where a.plan = p.id and a.list = n.list and a.code = n.code
               and not a.suggested) as answered
  from plan.plan p
  join plan.need n on n.subject = p.subject and n.subject_id = p.subject_id
 where p.id = :id
 order by n.list, n.among desc, n.code
