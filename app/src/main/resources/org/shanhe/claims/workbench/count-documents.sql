select count(*)
  from claims.document d
 where (cast(:words as text) is null or position(lower(:words) in lower(d.name)) > 0 or position(:words in d.text) > 0)
   and (cast(:state as text) is null or d.state = :state)
   and (cast(:batch as bigint) is null or d.batch = :batch)
   and (cast(:verdict as text) is null
        or exists (select from claims.claim c
                    where c.judging = (select max(j.id) from claims.judging j where j.document = d.id) and c.verdict = :verdict))
