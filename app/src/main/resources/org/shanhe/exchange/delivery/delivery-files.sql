-- workbooks with what became of their rows, the newest first
select f.id, f.name, f.uploaded_at, f.kind, f.class as a_class, s.name as class_name, f.partner, f.state, f.accepted_at, f.undone_at, f.reason,
       f.others, count(l.id) as lines, count(l.id) filter (where l.verdict = 'READY') as ready, count(l.id) filter (where l.verdict = 'KNOWN') as known,
       count(l.id) filter (where l.verdict = 'UNKNOWN') as unknown, count(l.id) filter (where l.verdict = 'REFUSED') as refused
  from exchange.delivery_file f
  left join measure.session s on s.id = f.class
  left join exchange.delivery_line l on l.file = f.id
 where (cast(:id as bigint) is null or f.id = :id) and (cast(:class as bigint) is null or f.class = :class)
   and (cast(:state as text) is null or f.state = :state)
   and (cast(:q as text) is null or f.name ilike '%' || :q || '%')
   and f.id < :before
 group by f.id, s.name
 order by f.id desc
 limit :limit
