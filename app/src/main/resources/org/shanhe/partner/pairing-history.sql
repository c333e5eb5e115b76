-- a pairing with those before and after it, the oldest first
with recursive before as (
    select id, follows from partner.pairing where id = :id
    union
    select p.id, p.follows from partner.pairing p join before b on p.id = b.follows
), after as (
    select id from partner.pairing where id = :id
    union
    select p.id from partner.pairing p join after a on p.follows = a.id
)
select p.id, p.partner, partner.named(p.partner) as partner_name, p.responsible, partner.named(p.responsible) as responsible_name,
       p.place, d.name as place_name, coalesce(c.name, d.name) as county_name, p.kind, p.counterpart, p.list, p.household, p.helper,
       lower(coalesce(p.withdrawn, p.valid)) as since, upper(coalesce(p.withdrawn, p.valid)) as until, p.reason, p.document,
       p.end_reason, p.end_document, p.follows, p.withdrawn is not null as withdrawn
  from partner.pairing p
  join place.division d on d.code = p.place
  left join place.division c on c.code = p.place / 1000000 * 1000000 and c.level = 3
 where p.id in (select id from before union select id from after)
 order by since, p.id
