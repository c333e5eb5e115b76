-- workbooks of a kind with what became of their lines, the newest first
select f.id, f.name, f.uploaded_at, f.state, f.lines, f.applied_at, f.undone_at, f.reason, f.unread, l.ready, l.known, l.refused
  from exchange.staged_file f
  cross join lateral (select count(*) filter (where verdict = 'READY') as ready, count(*) filter (where verdict = 'KNOWN') as known,
                             count(*) filter (where verdict = 'REFUSED') as refused
                        from exchange.staged_line where file = f.id) l
 where f.kind = :kind and (cast(:id as bigint) is null or f.id = :id) and (cast(:state as text) is null or f.state = :state)
   and (cast(:q as text) is null or f.name ilike '%' || :q || '%')
   and f.id < :before
 order by f.id desc
 limit :limit
