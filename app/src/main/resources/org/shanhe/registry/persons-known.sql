-- the members, on a day if one is given; the head first. Who only moved with the household is not shown as having left it.
select p.*, extract(year from age(coalesce(:on::date, current_date), p.birth_on))::int as age
  from (select k.*, row_number() over (partition by k.id order by k.left_on desc nulls first) as latest
          from registry.persons_known(:id, :at::timestamptz) k
         where :on::date is null or (k.joined_on <= :on and (k.left_on is null or k.left_on > :on))) p
 where p.latest = 1
 order by p.left_on is not null, p.relation <> 'HEAD', p.birth_on, p.id
