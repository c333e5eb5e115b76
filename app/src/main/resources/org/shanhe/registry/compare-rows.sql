-- the households in which two frozen registers differ
select household as id, coalesce(two.row, one.row) ->> 'household_no' as household_no, coalesce(two.row, one.row) ->> 'head_name' as head_name,
       concat_ws(' ', county.name, town.name, d.name) as place,
       case when one.household is null then 'ENTERED' when two.household is null then 'LEFT' else 'CHANGED' end as kind,
       case when one.household is not null and two.household is not null then registry.named(one.row, two.row)::text end as before,
       case when one.household is not null and two.household is not null then registry.named(two.row, one.row)::text end as after
  from (select * from registry.frozen_household where register = :from) one
  full join (select * from registry.frozen_household where register = :to) two using (household)
  left join place.division d on d.code = coalesce(two.village, one.village)
  left join place.division town on town.code = coalesce(two.village, one.village) / 1000 * 1000
  left join place.division county on county.code = coalesce(two.village, one.village) / 1000000 * 1000000
 where one.row is distinct from two.row and household > :after
   and (cast(:kind as text) is null
        or :kind = case when one.household is null then 'ENTERED' when two.household is null then 'LEFT' else 'CHANGED' end)
   and (cast(:field as text) is null or one.household is not null and two.household is not null
        and jsonb_exists(registry.named(one.row, two.row) || registry.named(two.row, one.row), :field))
   and (cast(:county as bigint) is null or coalesce(two.village, one.village) / 1000000 * 1000000 = :county)
 order by household
 limit :limit
