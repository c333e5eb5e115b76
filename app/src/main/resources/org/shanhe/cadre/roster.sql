-- cadres as they are listed: by county, kind of post and the day they began; never by what they did
select p.id, p.cadre_no, p.name, p.kind, p.post, p.place, d.name as place_name, coalesce(c.name, d.name) as county_name,
       p.place / 1000000 * 1000000 as county, p.partner, partner.named(p.partner) as partner_name, p.state, p.direction,
       coalesce(lower(p.valid), p.term_from) as since, upper(p.valid) as until, p.term_until, p.follows,
       coalesce(p.state = 'ON_POST' and p.term_until <= cast(:on as date), false) as overdue, p.version
  from cadre.posting p
  join place.division d on d.code = p.place
  left join place.division c on c.code = p.place / 1000000 * 1000000 and c.level = 3
 where (cast(:id as bigint) is null or p.id = :id)
   and (cast(:low as bigint) is null or (p.place >= :low and p.place < :high))
   and (cast(:units as bigint[]) is null or p.partner = any (:units))
   and (cast(:kind as text) is null or p.kind = :kind)
   and (cast(:words as text) is null or strpos(p.name, :words) > 0 or strpos(p.cadre_no, :words) > 0 or strpos(p.post, :words) > 0)
   and case cast(:state as text)
           when 'ALL' then true
           when 'PAST' then upper(p.valid) <= cast(:on as date) or p.state = 'DROPPED'
           when 'COMING' then isempty(p.valid) and p.state <> 'DROPPED'
           else p.valid @> cast(:on as date) end
   and (cast(:after_county as bigint) is null
        or (p.place / 1000000 * 1000000, p.kind, p.id) > (cast(:after_county as bigint), cast(:after_kind as text), cast(:after_id as bigint)))
 order by p.place / 1000000 * 1000000, p.kind, p.id
 limit :limit
