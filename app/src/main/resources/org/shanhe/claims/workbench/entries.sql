select e.id, e.words, e.figure, e.unit, e.why, e.from_on, e.to_on, e.document, e.recorded_at, a.display as recorded_by_name,
       b.display as ended_by_name
  from claims.entry e
  left join access.account a on a.id = e.recorded_by
  left join access.account b on b.id = e.ended_by
 where (cast(:after as bigint) = 0 or e.id < :after)
   and (cast(:words as text) is null or position(lower(:words) in lower(e.words || ' ' || e.figure)) > 0)
 order by e.id desc
 limit :limit
