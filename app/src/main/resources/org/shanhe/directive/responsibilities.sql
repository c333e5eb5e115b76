-- who answers for a place and for those directly below it on a day; the partners that help stand in their pairings
select d.code as place, d.name as place_name, r.id, r.role, r.name, r.posts, r.from_on
  from place.division d
  left join directive.responsibility r on r.place = d.code and r.from_on <= :day and (r.to_on is null or r.to_on >= :day)
 where (d.code = :place or d.parent = :place) and d.code <@ (select kernel.scope_places())
union all
select p.place, d.name, null, 'HELPER', partner.named(p.partner), null, lower(p.valid)
  from partner.pairing p
  join place.division d on d.code = p.place
 where (d.code = :place or d.parent = :place) and p.valid @> cast(:day as date) and p.kind in ('DESIGNATED', 'COUNTERPART', 'EAST_WEST')
 order by place, role, from_on
