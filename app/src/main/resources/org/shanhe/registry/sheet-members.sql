-- who lives in some households now; the head first
select p.*, extract(year from age(current_date, p.birth_on))::int as age
  from registry.person p
 where p.household = any (:households) and p.left_on is null
 order by p.household, p.relation <> 'HEAD', p.birth_on, p.id
