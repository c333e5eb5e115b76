-- households of the batch that someone has changed since, or that are no longer there
select coalesce(h.household_no, c.household::text)
  from registry.change c
  left join registry.household h on h.id = c.household
 where c.batch = :batch and c.kind <> 'UNDO' and c.household is not null and h.change is distinct from c.id
union all
select c.village::text
  from registry.change c
 where c.batch = :batch and c.kind = 'VILLAGE'
   and not exists (select from registry.village_fact k where k.village = c.village and k.change = c.id)
 order by 1 limit 20
