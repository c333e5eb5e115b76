-- files of platforms with what becomes of their lines, the newest first
select f.id, f.platform, f.mode, f.name, f.uploaded_at, f.state, f.lines, f.accepted_at, f.undone_at, f.reason,
       count(l.id) filter (where l.verdict = 'NEW') as fresh, coalesce(sum(l.amount_fen) filter (where l.verdict = 'NEW'), 0) as fresh_fen,
       count(l.id) filter (where l.verdict = 'CHANGED') as changed, count(l.id) filter (where l.verdict = 'KNOWN') as known,
       count(l.id) filter (where l.verdict = 'DIFFERS') as differs, count(l.id) filter (where l.verdict = 'REFUSED') as refused
  from exchange.mall_file f
  left join exchange.mall_line l on l.file = f.id
 where (cast(:id as bigint) is null or f.id = :id) and (cast(:state as text) is null or f.state = :state)
   and (cast(:q as text) is null or strpos(f.name, :q) > 0)
   and f.id < :before
 group by f.id
 order by f.id desc
 limit :limit
