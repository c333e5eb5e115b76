-- households registered on the day whose income is known for its year and the one before: what they had before for as many persons as
-- now (BEFORE), or how much more they have now (INCREASE)
select c.village as place, null::bigint as partner, make_date(c.year, 12, 31) as on_day, 'household' as kind, c.household as subject,
       c.household as entry, case when 'BEFORE' = any (:quantities) then x.before else c.net_fen - x.before end as quantity,
       c.household as ref, h.head_name as label, null::text as purpose
  from registry.condition c
  join registry.condition b on b.household = c.household and b.year = c.year - 1
  join registry.status s on s.household = c.household and s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY')
  left join registry.household h on h.id = c.household
 cross join lateral (select round(b.net_fen::numeric * c.members / b.members) as before) x
 where c.year = extract(year from cast(:on as date))
   and c.village >= :low and c.village < :high
   -- the statuses of a place are found by their index, their incomes by the household
   and s.village >= :low and s.village < :high
