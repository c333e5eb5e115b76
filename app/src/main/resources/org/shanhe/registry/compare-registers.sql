-- two frozen registers beside each other: by county, who entered, who left, whose row differs
select coalesce(two.village, one.village) / 1000000 * 1000000 as county, d.name,
       count(*) filter (where one.household is null) as entered, count(*) filter (where two.household is null) as "left",
       count(*) filter (where one.row is distinct from two.row and one.household is not null and two.household is not null) as changed,
       count(one.household) as before, count(two.household) as after
  from (select * from registry.frozen_household where register = :from) one
  full join (select * from registry.frozen_household where register = :to) two using (household)
  left join place.division d on d.code = coalesce(two.village, one.village) / 1000000 * 1000000
 group by 1, 2
 order by 1
