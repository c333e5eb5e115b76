-- entries of some kinds in the registers of partners by the day; one of the whole group has no place
select r.place, r.partner, r.on_day, 'record' as kind, r.id as subject, r.id as entry, 1::numeric as quantity, r.id as ref,
       r.title as label, null::text as purpose
  from partner.record r
 where r.kind = any (:kinds) and r.withdrawn_on is null and r.on_day <= cast(:on as date)
   and coalesce(r.place, 0) >= :low and coalesce(r.place, 0) < :high
   and (cast(:from as date) is null or r.on_day >= :from)
   and (cast(:partners as bigint[]) is null or r.partner = any (:partners))
