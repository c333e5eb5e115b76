-- the other village in which a change, or one of the same act, left or replaced rows
select v.village
  from registry.change c
  join registry.change a on coalesce(a.act, a.id) = coalesce(c.act, c.id)
 cross join lateral (select a.village union all select p.village from registry.past p where p.change = a.id) v
 where c.id = :change and v.village <> :village
 limit 1
