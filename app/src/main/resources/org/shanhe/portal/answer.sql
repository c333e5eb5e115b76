-- the answer to what a receipt was given for, wherever it is worked on
select case when o.answer is null then 'WAITING' when o.upheld then 'UPHELD' else 'NOT_UPHELD' end as state, o.answer, o.answered_on
  from monitoring.objection o where :kind = 'CASE_OBJECTION' and o.id = :subject
union all
select case when o.answer is null then 'WAITING' when o.upheld then 'UPHELD' else 'NOT_UPHELD' end, o.answer, o.answered_on
  from project.objection o where :kind = 'PROJECT_OBJECTION' and o.id = :subject
union all
select case c.state when 'RECEIVED' then 'WAITING' else c.state end, c.answer, c.answered_on
  from supervision.complaint c where :kind = 'COMPLAINT' and c.id = :subject
