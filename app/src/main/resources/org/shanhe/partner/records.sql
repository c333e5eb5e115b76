-- honours, cases, innovations, publicity and introduced enterprises, in the order in which they were recorded
select r.id, r.kind, r.title, r.on_day, r.issuer, r.partner, partner.named(r.partner) as partner_name, r.place, d.name as place_name,
       r.document, r.note, r.invested_fen, r.jobs, r.withdrawn_on, r.withdrawn_for,
       (select count(*) from partner.paper p where p.record = r.id) as papers
  from partner.record r
  left join place.division d on d.code = r.place
 where (cast(:low as bigint) is null or (r.place >= :low and r.place < :high))
   and (cast(:units as bigint[]) is null or r.partner = any (:units))
   and (cast(:kind as text) is null or r.kind = :kind)
   and (cast(:year as integer) is null or extract(year from r.on_day) = :year)
   and (cast(:words as text) is null or strpos(r.title, :words) > 0 or strpos(r.issuer, :words) > 0)
   and r.id > :after
 order by r.id
 limit :limit
