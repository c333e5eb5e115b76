-- paired counties that on the day have somebody on every post a paired county is never without
select p.place, p.partner, lower(p.valid) as on_day, 'pairing' as kind, p.place as subject, p.id as entry, 1::numeric as quantity,
       p.id as ref, d.name as label, null::text as purpose
  from partner.pairing p
  join place.division d on d.code = p.place
 where p.kind = any (:kinds) and d.level = 3 and p.valid @> cast(:on as date)
   and p.place >= :low and p.place < :high
   and (cast(:from as date) is null or lower(p.valid) >= :from)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners) or p.responsible = any (:partners))
   and not exists (select from (values ('SECONDED', 1), ('FIRST_SECRETARY', 2), ('RESIDENT_TEAM', 3)) k (kind, n)
                    where k.kind = any (:posts)
                      and not exists (select from cadre.posting c
                                       where c.kind = k.kind and c.valid @> cast(:on as date)
                                         and c.place >= p.place and c.place < p.place + 1000000))
