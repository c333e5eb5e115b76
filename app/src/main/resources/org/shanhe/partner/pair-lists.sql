-- lists of pairs that should match one to one, with how many stand on each side
select p.list as name, p.place / 1000000 * 1000000 as place, max(d.name) as place_name, count(*) as pairs,
       count(distinct p.partner) as partners, count(distinct p.counterpart) as counterparts
  from partner.pairing p
  join place.division d on d.code = p.place / 1000000 * 1000000
 where p.list is not null and p.valid @> cast(:on as date)
 group by p.list, p.place / 1000000
 order by 2, 1
