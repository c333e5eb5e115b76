-- the register of grades, the latest first, with how many years in a row the same was given
with streaks as (
    select g.*, sum(new_run) over (partition by partner, place, level, what order by year) as run
      from (select g.*, case when grade = lag(grade) over w and year = lag(year) over w + 1 then 0 else 1 end as new_run
              from pledge.grade g window w as (partition by partner, place, level, what order by year)) g
), counted as (
    select s.*, row_number() over (partition by partner, place, level, what, run order by year) as streak from streaks s
)
select c.id, c.partner, p.name as partner_name, c.place, d.name as place_name, c.year, c.level, c.what, c.grade, c.issuer, c.on_day,
       c.document, c.streak
  from counted c
  left join partner.partner p on p.id = c.partner
  left join place.division d on d.code = c.place
 where (cast(:year as integer) is null or c.year = :year)
   and (cast(:grade as text) is null or c.grade = :grade)
   and (cast(:after as bigint) = 0 or c.id < :after)
 order by c.id desc
 limit :limit
