-- the members, on a day if one is given; the head first
select p.*, extract(year from age(coalesce(:on::date, current_date), p.birth_on))::int as age
  from registry.persons_known(:id, :at::timestamptz) p
 where :on::date is null or (p.joined_on <= :on and (p.left_on is null or p.left_on > :on))
 order by p.left_on is not null, p.relation <> 'HEAD', p.birth_on, p.id
