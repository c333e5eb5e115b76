-- each county assisted on a day by some units, with who is responsible, since when, and what these registers hold
select p.id as pairing, p.place, d.name as place_name, g.name as above, p.kind, p.partner, partner.named(p.partner) as partner_name,
       p.responsible, partner.named(p.responsible) as responsible_name, lower(p.valid) as since,
       array(select distinct t.tag from place.tag t where t.places @> p.place and t.valid @> cast(:on as date) order by t.tag) as tags,
       b.pairs, v.visits, v.last_on, a.agreements, r.records
  from partner.pairing p
  join place.division d on d.code = p.place
  left join place.division g on g.code = p.place / 10000000000 * 10000000000
  cross join lateral (select count(*) as pairs from partner.pairing x
                       where x.kind = 'PARTY_BRANCH' and x.place >= p.place and x.place < p.place + 1000000
                         and x.valid @> cast(:on as date) and (cast(:units as bigint[]) is null or x.partner = any (:units) or x.responsible = any (:units))) b
  cross join lateral (select count(*) as visits, max(x.visited_on) as last_on from partner.visit x
                       where x.visited_on <= cast(:on as date) and x.place >= p.place and x.place < p.place + 1000000
                         and (cast(:units as bigint[]) is null or x.partner = any (:units))) v
  cross join lateral (select count(*) as agreements from partner.agreement x
                       where x.signed_on <= cast(:on as date) and x.place >= p.place and x.place < p.place + 1000000
                         and (cast(:units as bigint[]) is null or x.partner = any (:units))) a
  cross join lateral (select count(*) as records from partner.record x
                       where x.on_day <= cast(:on as date) and x.withdrawn_on is null and x.place >= p.place and x.place < p.place + 1000000
                         and (cast(:units as bigint[]) is null or x.partner = any (:units))) r
 where p.kind in ('DESIGNATED', 'COUNTERPART') and p.place % 1000000 = 0 and p.valid @> cast(:on as date)
   and (cast(:units as bigint[]) is null or p.partner = any (:units) or p.responsible = any (:units))
 order by p.partner, p.place, p.kind
