select s.id, s.start_at, s.kind, s.said, s.assignee, a.display as assignee_name, s.due_on, s.recorded_at, s.recorded_by,
       r.display as recorded_by_name
  from claims.step s
  left join access.account a on a.id = s.assignee
  left join access.account r on r.id = s.recorded_by
 where s.document = :document
 order by s.id
