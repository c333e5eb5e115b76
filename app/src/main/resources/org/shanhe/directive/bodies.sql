-- the bodies that stand on a day, each below the one it belongs to
with recursive standing as (
    select * from directive.body b
     where case when cast(:id as bigint) is null then b.founded_on <= :day and (b.dissolved_on is null or b.dissolved_on >= :day) else b.id = :id end
), tree as (
    select s.id, array[s.id] as path from standing s where s.parent is null or s.parent not in (select id from standing)
    union all
    select s.id, t.path || s.id from standing s join tree t on s.parent = t.id
)
select s.id, s.kind, s.name, s.duty, s.place, p.name as place_name, s.partner, partner.named(s.partner) as partner_name, s.parent,
       (select b.name from directive.body b where b.id = s.parent) as parent_name, s.founded_on, s.dissolved_on,
       (select count(*) from directive.member m where m.body = s.id and m.from_on <= :day and (m.to_on is null or m.to_on >= :day)) as members, s.version
  from standing s join tree t on t.id = s.id join place.division p on p.code = s.place
 order by s.partner nulls first, t.path
