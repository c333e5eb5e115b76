-- the roll-up of one figure from all its entries
with days as materialized (
    select e.on_day as day, e.place - e.place % 1000000 as place, e.partner, e.purpose, sum(e.quantity) as quantity, count(*) as n
      from ({entries}) e
     group by 1, 2, 3, 4
)
insert into indicator.cell (rolled, grain, day, place, partner, purpose, quantity, n)
select {rolled}, g.grain, date_trunc(g.unit, d.day)::date, d.place, d.partner, d.purpose, sum(d.quantity), sum(d.n)
  from days d
 cross join (values ('D'::"char", 'day'), ('M', 'month'), ('Y', 'year')) g (grain, unit)
 group by 2, 3, 4, 5, 6
