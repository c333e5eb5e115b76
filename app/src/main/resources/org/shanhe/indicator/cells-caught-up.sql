-- what has been touched is told again, as the difference from what was told before; one statement and so one moment
with gone as (
    delete from indicator.touched where source = '{source}' returning place, day
),
reached as materialized (select distinct place, day from gone),
difference as (
    select rolled, place, day, partner, purpose, sum(quantity) as quantity, sum(n) as n
      from ({fresh}
            union all
            select c.rolled, c.place, c.day, c.partner, c.purpose, -c.quantity, -c.n
              from reached join indicator.cell c on c.rolled = any (array[{every}]) and c.grain = 'D' and c.day = reached.day and c.place = reached.place) both_sides
     group by rolled, place, day, partner, purpose
    having sum(quantity) <> 0 or sum(n) <> 0
)
insert into indicator.cell as c (rolled, grain, day, place, partner, purpose, quantity, n)
select d.rolled, g.grain, date_trunc(g.unit, d.day)::date, d.place, d.partner, d.purpose, sum(d.quantity), sum(d.n)
  from difference d
 cross join (values ('D'::"char", 'day'), ('M', 'month'), ('Y', 'year')) g (grain, unit)
 group by 1, 2, 3, 4, 5, 6
on conflict (rolled, grain, day, place, partner, purpose)
   do update set quantity = c.quantity + excluded.quantity, n = c.n + excluded.n
