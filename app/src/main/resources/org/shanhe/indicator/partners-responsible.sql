-- organisations that carry out pairings of some kinds on the day, for the one that is paired
select p.place, p.partner, lower(p.valid) as on_day, 'pairing' as kind, p.responsible as subject, p.id as entry, 1::numeric as quantity,
       p.id as ref, partner.named(p.responsible) as label, null::text as purpose
  from partner.pairing p
 where p.kind = any (:kinds) and p.responsible is not null and p.valid @> cast(:on as date)
   and p.place >= :low and p.place < :high
   and (cast(:from as date) is null or lower(p.valid) >= :from)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners) or p.responsible = any (:partners))
