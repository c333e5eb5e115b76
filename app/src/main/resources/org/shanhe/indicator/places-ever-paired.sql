-- places with which a pairing of some kinds began by the day, still standing or ended
select p.place, p.partner, lower(p.valid) as on_day, 'pairing' as kind, p.place as subject, p.id as entry, 1::numeric as quantity,
       p.id as ref, d.name as label, null::text as purpose
  from partner.pairing p
  join place.division d on d.code = p.place
 where p.kind = any (:kinds) and lower(p.valid) <= cast(:on as date)
   and p.place >= :low and p.place < :high
   and (cast(:from as date) is null or lower(p.valid) >= :from)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners) or p.responsible = any (:partners))
