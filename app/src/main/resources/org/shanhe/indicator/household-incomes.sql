-- what the households registered on the day earned in its year (NET), or how many persons that year's income was for (PERSONS)
select c.village as place, null::bigint as partner, make_date(c.year, 12, 31) as on_day, 'household' as kind, c.household as subject,
       c.household as entry, case when 'NET' = any (:quantities) then c.net_fen else c.members end::numeric as quantity,
       c.household as ref, h.head_name as label, null::text as purpose
  from registry.condition c
  join registry.status s on s.household = c.household and s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY')
  left join registry.household h on h.id = c.household
 where c.year = extract(year from cast(:on as date))
   and c.village >= :low and c.village < :high
   -- the statuses of a place are found by their index, their incomes by the household
   and s.village >= :low and s.village < :high
