-- days of a period on which a paired county owes somebody on a post, each post apart
select p.place, p.partner, lower(w.days) as on_day, 'pairing' as kind, p.place as subject, p.id * 10 + k.n as entry,
       (upper(w.days) - lower(w.days))::numeric as quantity, p.id as ref, d.name || ' ' || k.kind as label, null::text as purpose
  from partner.pairing p
  join place.division d on d.code = p.place
  cross join (values ('SECONDED', 1), ('FIRST_SECRETARY', 2), ('RESIDENT_TEAM', 3)) k (kind, n)
  cross join lateral (select p.valid * daterange(cast(:from as date), cast(:on as date), '[]') as days) w
 where p.kind = any (:kinds) and d.level = 3 and not isempty(w.days) and k.kind = any (:posts)
   and p.place >= :low and p.place < :high
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners) or p.responsible = any (:partners))
