-- counties that bear a designation or bore it before the day, assisted under some kinds of pairing on the day
select p.place, p.partner, lower(p.valid) as on_day, 'place' as kind, p.place as subject, p.id as entry, 1::numeric as quantity,
       p.place as ref, d.name as label, null::text as purpose
  from partner.pairing p
  join place.division d on d.code = p.place
 where p.kind = any (:kinds) and d.level = 3 and p.valid @> cast(:on as date)
   and exists (select from place.tag t where t.tag = any (:tags) and t.places @> p.place and (lower_inf(t.valid) or lower(t.valid) <= cast(:on as date)))
   and p.place >= :low and p.place < :high
   and (cast(:from as date) is null or lower(p.valid) >= :from)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners) or p.responsible = any (:partners))
