select m.id, m.household, h.household_no, m.person, coalesce(p.name, h.head_name) as name, d.name as village_name, m.units, m.since, m.until,
       (select coalesce(sum(s.amount_fen), 0)::bigint from project.asset_share s
         where s.asset = m.asset and s.household = m.household and s.person is not distinct from m.person) as paid_fen
  from project.asset_member m
  join place.division d on d.code = m.village
  left join registry.household h on h.id = m.household
  left join registry.person p on p.id = m.person
 where m.asset = :asset and m.id > :after
 order by m.id
 limit :limit
