-- days of a period on which somebody was on a post a paired county is never without, from the postings
select p.place, p.partner, lower(w.days) as on_day, 'pairing' as kind, p.place as subject, p.id * 10 + k.n as entry,
       h.days::numeric as quantity, p.id as ref, d.name || ' ' || k.kind as label, null::text as purpose
  from partner.pairing p
  join place.division d on d.code = p.place
  cross join (values ('SECONDED', 1), ('FIRST_SECRETARY', 2), ('RESIDENT_TEAM', 3)) k (kind, n)
  cross join lateral (select p.valid * daterange(cast(:from as date), cast(:on as date), '[]') as days) w
  cross join lateral (select coalesce(sum(upper(x) - lower(x)), 0) as days
                        from unnest((select range_agg(c.valid) from cadre.posting c
                                      where c.kind = k.kind and c.place >= p.place and c.place < p.place + 1000000)
                                    * datemultirange(w.days)) x) h
 where p.kind = any (:kinds) and d.level = 3 and not isempty(w.days) and k.kind = any (:posts)
   and p.place >= :low and p.place < :high
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners) or p.responsible = any (:partners))
   and h.days > 0
