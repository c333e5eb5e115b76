-- assessments, the latest first, or one of them
select a.id, a.scheme, a.title, a.year, a.place, d.name as place_name, a.partner, p.short_name as partner_name, a.seed, a.step,
       a.score, a.vetoed, a.grade, a.frozen_at, a.version
  from pledge.assessment a
  join place.division d on d.code = a.place
  left join partner.partner p on p.id = a.partner
 where (cast(:id as bigint) is null or a.id = :id)
   and (cast(:year as integer) is null or a.year = :year)
   and (cast(:after as bigint) = 0 or a.id < :after)
 order by a.id desc
 limit :limit
