with recursive below (root, id) as (
    select p.id, p.id from partner.partner p where p.id = any (:partners)
    union
    select b.root, p.id from partner.partner p join below b on p.parent = b.id
)
select root, array_agg(id order by id) as units from below group by root
