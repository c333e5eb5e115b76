-- the deliveries that the logs of a posting have become; a log has at most 50 facts of 100 households each
select s.id as step, d.id, d.kind, coalesce(d.remark, d.kind) as label, d.quantity, d.unit, d.household, d.place
  from cadre.step s
  cross join lateral generate_series(0, (select count(*) * 100 from jsonb_array_elements(s.facts) f where f ->> 'kind' is not null)) n
  join measure.delivery d on d.key = 'log:' || s.id || ':' || n
 where s.posting = :posting and s.facts <> '[]'
 order by s.id, d.id
