-- what was published of one's own places and partners, what was withdrawn too; the latest first
select p.id, p.kind, p.place::text as place, d.name as place_name, p.zh, p.en, p.from_on, p.to_on, p.published_on, p.basis, p.withdrawn_on, p.reason
  from portal.publication p left join place.division d on d.code = p.place
 where (p.place <@ (select kernel.scope_places()) or (p.place is null and (p.partner = any ((select kernel.scope_partners())::bigint[])
                or (select kernel.scope_places()) @> int8range(0, 1000000000000))))
   and ((select kernel.scope_every_partner()) or p.partner = any ((select kernel.scope_partners())::bigint[]))
   and (cast(:kind as text) is null or p.kind = :kind)
   and (cast(:standing as boolean) is null or (p.withdrawn_on is null) = :standing)
   and (cast(:after as bigint) = 0 or p.id < :after)
 order by p.id desc
 limit :limit
