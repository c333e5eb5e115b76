-- counties under designated assistance or counterpart support on the day, or the last time there were any, with their designations
select d.code, d.name, array(select distinct t.tag from place.tag t where t.places @> d.code and t.valid @> cast(:on as date) order by t.tag) as tags
  from place.division d
 where d.level = 3
   and d.code in (select p.place from partner.pairing p
                   where p.kind in ('DESIGNATED', 'COUNTERPART') and lower(p.valid) <= cast(:on as date)
                     and p.place >= :low and p.place < :high)
 order by d.code
