-- provinces in which a place has a pairing of some kinds on the day
select p.place, p.partner, lower(p.valid) as on_day, 'pairing' as kind, d.code as subject, p.id as entry, 1::numeric as quantity,
       p.id as ref, d.name as label, null::text as purpose
  from partner.pairing p
  join place.division d on d.code = p.place / 10000000000 * 10000000000
 where p.kind = any (:kinds) and p.valid @> cast(:on as date)
   and p.place >= :low and p.place < :high
   and (cast(:from as date) is null or lower(p.valid) >= :from)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners) or p.responsible = any (:partners))
