-- assessments whose sample is still being asked, without whom they are of
select a.id, a.title, a.year, s.drawn, s.answered
  from pledge.assessment a
 cross join lateral (select count(*) as drawn, count(answers) as answered from pledge.sampled where assessment = a.id) s
 where a.frozen_at is null and s.drawn > 0
   and (cast(:id as bigint) is null or a.id = :id)
 order by a.year desc, a.id desc
