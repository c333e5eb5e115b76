-- targets of signed letters that ran in the period, each by its last reading until the day: as one, or as the share kept, at most one
select l.place, l.partner, r.on_day, 'letter' as kind, l.id as subject, t.id as entry,
       case when 'KEPT' = any (:counted) then least(r.rate, 1) else 1 end::numeric as quantity, l.id as ref,
       l.title || ' ' || t.zh as label, null::text as purpose
  from pledge.letter l
  join pledge.target t on t.letter = l.id
  join lateral (select on_day, rate from pledge.reading x where x.target = t.id and x.on_day <= cast(:on as date)
                 order by x.on_day desc limit 1) r on true
 where l.state = 'SIGNED' and l.place >= :low and l.place < :high
   and l.from_on <= cast(:on as date) and (cast(:from as date) is null or l.to_on >= :from)
   and (cast(:partners as bigint[]) is null or l.partner = any (:partners))
