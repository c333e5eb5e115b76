-- numbers that another person's certificate has, or the same person's of another class
select distinct n.same
  from unnest(cast(:person as bigint[]), cast(:number as text[]), cast(:same as text[])) n (person, number, same)
  join measure.certificate c on upper(c.number) = n.same
  join measure.attendance a on a.id = c.attendance
 where a.session <> :session or a.person <> n.person
 order by n.same
