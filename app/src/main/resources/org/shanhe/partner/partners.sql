-- partners with how many units they have and how many places they assist on a day, in the order in which they were added
select p.id, p.name, p.short_name, p.kind, p.credit_code, p.parent, partner.named(p.parent) as parent_name, p.consent_on,
       (select count(*) from partner.partner u where u.parent = p.id) as units,
       (select count(*) from partner.pairing x
         where (x.partner = p.id or x.responsible = p.id) and x.valid @> cast(:on as date)) as pairings
  from partner.partner p
 where (cast(:id as bigint) is null or p.id = :id)
   and (cast(:parent as bigint) is null or p.parent = :parent)
   and (cast(:kind as text) is null or p.kind = :kind)
   and (cast(:words as text) is null or strpos(lower(p.name), lower(:words)) > 0 or strpos(lower(p.short_name), lower(:words)) > 0)
   and (cast(:within as bigint[]) is null or p.id = any (:within))
   and p.id > :after
 order by p.id
 limit :limit
