-- payment files with what became of their lines, the newest first
select f.id, f.name, f.uploaded_at, f.state, f.stated_fen, f.sum_fen, f.lines, f.accepted_at, f.undone_at, f.reason,
       count(l.id) filter (where l.verdict = 'READY') as ready, coalesce(sum(l.amount_fen) filter (where l.verdict = 'READY'), 0) as ready_fen,
       count(l.id) filter (where l.verdict = 'KNOWN') as known, count(l.id) filter (where l.verdict = 'DIFFERS') as differs,
       count(l.id) filter (where l.verdict = 'REFUSED') as refused
  from exchange.payment_file f
  left join exchange.payment_line l on l.file = f.id
 where (cast(:id as bigint) is null or f.id = :id) and (cast(:state as text) is null or f.state = :state)
   and (cast(:q as text) is null or f.name ilike '%' || :q || '%')
   and f.id < :before
 group by f.id
 order by f.id desc
 limit :limit
