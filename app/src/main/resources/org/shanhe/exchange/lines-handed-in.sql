-- lines of registers and workbooks by how they compared with what was known, a file an entry, by the place of whoever handed it in: the
-- smallest that holds all of their area; a line that was refused was not compared; a file that was thrown away or taken back is none
select p.place, null::bigint as partner, f.on_day, f.kind, f.subject, f.entry, f.quantity, f.subject as ref, '#' || f.subject as label,
       null::text as purpose
  from (
       select i.places, cast(i.uploaded_at as date) as on_day, 'import' as kind, i.id as subject, i.id * 2 as entry,
              (select sum(cast(n.value as numeric))
                 from unnest(array[i.preview -> 'households', i.preview -> 'persons', i.preview -> 'villages']) c
                cross join jsonb_each_text(case when jsonb_typeof(c) = 'object' then c else '{}' end) n
                where upper(n.key) = any (:verdicts)) as quantity
         from exchange.import i
        where i.state in ('READY', 'APPLYING', 'APPLIED', 'UNDOING')
           or i.state = 'UNDONE' and cast(i.undone_at as date) > cast(:on as date)
       union all
       select w.places, cast(w.uploaded_at as date), w.kind || '_file', w.id, w.id * 2 + 1,
              (select count(*) from exchange.staged_line l where l.file = w.id and l.verdict = any (:verdicts))
         from exchange.staged_file w
        where w.state in ('READ', 'APPLIED')
           or w.state = 'UNDONE' and cast(w.undone_at as date) > cast(:on as date)) f
 cross join lateral (
       select coalesce(max(lower(f.places) - lower(f.places) % s.span), 0) as place
         from unnest(array[1, 1000, 1000000, 100000000, 10000000000]) s (span)
        where lower(f.places) / s.span = (upper(f.places) - 1) / s.span) p
 where f.quantity > 0
   and p.place >= :low and p.place < :high
   and f.on_day <= cast(:on as date) and (cast(:from as date) is null or f.on_day >= :from)
