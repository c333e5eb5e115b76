-- in how many households each field differs
select f.field, count(*) as households
  from registry.frozen_household one
  join registry.frozen_household two on two.register = :to and two.household = one.household and two.row <> one.row
 cross join lateral (select jsonb_object_keys(registry.named(one.row, two.row) || registry.named(two.row, one.row)) as field) f
 where one.register = :from
 group by f.field
 order by households desc, f.field
