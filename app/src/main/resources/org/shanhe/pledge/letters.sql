-- letters, the latest first
select l.id, l.kind, l.binding, l.title, l.year, u.name as upper_name, l.place, d.name as place_name, l.partner,
       p.short_name as partner_name, l.state, l.signed_on,
       (select count(*) from pledge.target t where t.letter = l.id) as targets,
       (select count(*) from pledge.letter b where b.parent = l.id and b.state <> 'SUPERSEDED') as below
  from pledge.letter l
  left join place.division u on u.code = l.upper
  left join place.division d on d.code = l.place
  left join partner.partner p on p.id = l.partner
 where (cast(:after as bigint) = 0 or l.id < :after)
   and (cast(:words as text) is null or position(lower(:words) in lower(l.title)) > 0)
   and (cast(:low as bigint) is null or (l.place >= :low and l.place < :high))
   and (cast(:units as bigint[]) is null or l.partner = any (:units))
   and (cast(:kind as text) is null or l.kind = :kind)
   and (cast(:year as integer) is null or l.year = :year)
   and (case when cast(:state as text) is null then l.state <> 'SUPERSEDED' else l.state = :state end)
 order by l.id desc
 limit :limit
