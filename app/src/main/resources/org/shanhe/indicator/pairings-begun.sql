-- pairs of some kinds begun by the day, those of lists one to one apart from the others
select p.place, p.partner, lower(p.valid) as on_day, 'pairing' as kind, p.id as subject, p.id as entry, 1::numeric as quantity,
       p.id as ref, coalesce(p.counterpart, d.name) as label, null::text as purpose
  from partner.pairing p
  join place.division d on d.code = p.place
 where p.kind = any (:kinds) and case when p.list is null then 'FREE' else 'LISTED' end = any (:lists)
   and lower(p.valid) <= cast(:on as date)
   and p.place >= :low and p.place < :high
   and (cast(:from as date) is null or lower(p.valid) >= :from)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners) or p.responsible = any (:partners))
