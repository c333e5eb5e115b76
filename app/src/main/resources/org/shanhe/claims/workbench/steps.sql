-- with who took it: of one carried over, who took it for the earlier version, and which that was
select s.id, s.start_at, s.kind, s.said, s.assignee, a.display as assignee_name, s.due_on, coalesce(c.recorded_at, s.recorded_at) as recorded_at,
       s.recorded_by, r.display as recorded_by_name, c.document as carried_from, u.recorded_at as undone_at, b.display as undone_by_name
  from claims.step s
  left join claims.step c on c.id = s.carried_from
  left join claims.step u on u.undoes = s.id
  left join access.account a on a.id = s.assignee
  left join access.account r on r.id = coalesce(c.recorded_by, s.recorded_by)
  left join access.account b on b.id = u.recorded_by
 where s.document = :document and s.kind <> 'UNDO'
 order by s.id
