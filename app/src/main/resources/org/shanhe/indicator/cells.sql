-- the sums of a figure in place of its entries, and the entries themselves where a change has overtaken a sum
select c.place, c.partner, c.day as on_day, c.purpose, c.quantity, c.n
  from indicator.grains(cast(:from as date), cast(:on as date), {years}) g
  join indicator.cell c on c.rolled = {rolled} and c.grain = g.grain and c.day >= g.low and c.day < g.high
 where c.place >= :low and c.place < :high
   and (cast(:partners as bigint[]) is null or c.partner = any (:partners))
   and (cast(:purposes as text[]) is null or c.purpose = any (:purposes))
union all
select now.place, now.partner, now.on_day, now.purpose, now.quantity, now.n
  from (select distinct place, day from indicator.touched
         where source = '{source}' and place >= :low and place < :high
           and day <= cast(:on as date) and (cast(:from as date) is null or day >= :from)) reached
 cross join lateral (
       select e.place, e.partner, e.on_day, e.purpose, e.quantity, 1::bigint as n from ({entries}) e
       union all
       select c.place, c.partner, c.day, c.purpose, -c.quantity, -c.n
         from indicator.cell c
        where c.rolled = {rolled} and c.grain = 'D' and c.day = reached.day and c.place = reached.place
          and (cast(:partners as bigint[]) is null or c.partner = any (:partners))
          and (cast(:purposes as text[]) is null or c.purpose = any (:purposes))) now
