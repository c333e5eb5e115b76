-- accounts with their scope, by id or a part of the name, in the order of their ids
select a.id, a.name, a.display, a.roles, a.every_partner, a.locked, a.demo, a.must_change, a.version, a.stamp,
       a.second_factor is not null as second_factor, p.place_codes, p.place_names, q.partner_ids, q.partner_names
  from access.account a
 cross join lateral (select coalesce(array_agg(lpad(x.place::text, 12, '0') order by x.place), '{}') as place_codes,
                            coalesce(array_agg(coalesce(d.name, lpad(x.place::text, 12, '0')) order by x.place), '{}') as place_names
                       from access.account_place x left join place.division d on d.code = x.place
                      where x.account = a.id) p
 cross join lateral (select coalesce(array_agg(x.partner::text order by x.partner), '{}') as partner_ids,
                            coalesce(array_agg(x.name order by x.partner), '{}') as partner_names
                       from access.account_partner x where x.account = a.id) q
 where (cast(:id as bigint) is null or a.id = :id)
   and (cast(:name as text) is null or a.name = :name)
   and (cast(:q as text) is null or strpos(a.name, lower(:q)) > 0 or strpos(a.display, :q) > 0)
   and a.id > :after
 order by a.id
 limit :limit
