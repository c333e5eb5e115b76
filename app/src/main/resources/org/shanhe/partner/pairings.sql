-- pairings as they are listed, in the order in which they were recorded
select p.id, p.partner, partner.named(p.partner) as partner_name, p.responsible, partner.named(p.responsible) as responsible_name,
       p.place, d.name as place_name, coalesce(c.name, d.name) as county_name, p.kind, p.counterpart, p.list, p.household, p.helper,
       lower(coalesce(p.withdrawn, p.valid)) as since, upper(coalesce(p.withdrawn, p.valid)) as until, p.reason, p.document,
       p.end_reason, p.end_document, p.follows, p.withdrawn is not null as withdrawn
  from partner.pairing p
  join place.division d on d.code = p.place
  left join place.division c on c.code = p.place / 1000000 * 1000000 and c.level = 3
 where (cast(:id as bigint) is null or p.id = :id)
   and (cast(:low as bigint) is null or (p.place >= :low and p.place < :high))
   and (cast(:units as bigint[]) is null or p.partner = any (:units) or p.responsible = any (:units))
   and (cast(:kind as text) is null or p.kind = :kind)
   and (cast(:list as text) is null or p.list = :list)
   and (cast(:words as text) is null or strpos(partner.named(p.partner), :words) > 0 or strpos(p.counterpart, :words) > 0
        or strpos(d.name, :words) > 0 or strpos(p.helper, :words) > 0)
   and (cast(:on as date) is null
        or case cast(:state as text) when 'ENDED' then upper(p.valid) <= cast(:on as date) when 'ALL' then true
                                     else p.valid @> cast(:on as date) end)
   and p.id > :after
 order by p.id
 limit :limit
