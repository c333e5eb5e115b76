with recursive named (asked, root, id) as (
    select n.asked, p.id, p.id
      from unnest(cast(:names as text[])) n (asked)
      join partner.partner p on p.name = n.asked or p.short_name = n.asked
    union
    select n.asked, n.root, p.id
      from partner.partner p
      join named n on p.parent = n.id
)
select asked, root, array_agg(id order by id) as units
  from named
 group by asked, root
 order by asked, root
