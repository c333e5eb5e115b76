-- agreements, in the order in which they were recorded
select a.id, a.partner, partner.named(a.partner) as partner_name, a.place, d.name as place_name, a.kind, a.title, a.counterparty,
       a.signed_on, lower(a.valid) as since, upper(a.valid) as until, a.document, a.capacity_kw, a.amount_fen,
       (select count(*) from partner.paper p where p.agreement = a.id) as papers
  from partner.agreement a
  join place.division d on d.code = a.place
 where (cast(:low as bigint) is null or (a.place >= :low and a.place < :high))
   and (cast(:units as bigint[]) is null or a.partner = any (:units))
   and (cast(:kind as text) is null or a.kind = :kind)
   and (cast(:year as integer) is null or extract(year from a.signed_on) = :year)
   and (cast(:words as text) is null or strpos(a.title, :words) > 0 or strpos(a.counterparty, :words) > 0)
   and a.id > :after
 order by a.id
 limit :limit
