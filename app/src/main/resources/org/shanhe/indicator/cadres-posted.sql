-- cadres posted until the day, each by the first of his postings
select p.place, p.partner, lower(p.valid) as on_day, 'posting' as kind,
       (select min(first.id) from cadre.posting first where first.cadre_no = p.cadre_no) as subject, p.id as entry,
       1::numeric as quantity, p.id as ref, p.name || ' ' || p.post as label, null::text as purpose
  from cadre.posting p
 where p.kind = any (:kinds) and lower(p.valid) <= cast(:on as date)
   and p.place >= :low and p.place < :high
   and (cast(:from as date) is null or lower(p.valid) >= :from)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners))
