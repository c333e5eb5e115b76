-- how far each person came who took the first step in the days asked for
with recursive step as (
    select * from unnest(cast(:no as integer[]), cast(:months as integer[]), cast(:optional as boolean[])) s (no, months, optional)
),
kind as (
    select * from unnest(cast(:kindNo as integer[]), cast(:kind as text[])) k (no, kind)
),
began as (
    select d.person, min(d.delivered_on) as day
      from kind k join measure.delivery d on d.kind = k.kind
     where k.no = 1 and d.person is not null and d.place >= :low and d.place < :high and d.delivered_on <= cast(:on as date)
     group by d.person
    having min(d.delivered_on) >= cast(:from as date)
),
event (no, person, day) as (
    select k.no, d.person, d.delivered_on
      from kind k join measure.delivery d on d.kind = k.kind join began b on b.person = d.person
     where k.no > 1
    union all
    select c.no, a.person, i.issued_on
      from unnest(cast(:certificateNo as integer[])) c (no) cross join began b
      join measure.attendance a on a.person = b.person join measure.certificate i on i.attendance = a.id
    union all
    select s.no, p.id, lower(t.valid)
      from unnest(cast(:statusNo as integer[]), cast(:status as text[])) s (no, status) cross join began b
      join registry.person p on p.id = b.person
      join registry.status t on t.household = p.household and t.status = s.status
     where p.left_on is null or p.left_on > lower(t.valid)
),
dated as (
    select no, person, array_agg(day) as days from event where day <= cast(:on as date) group by no, person
),
way (person, no, reached, base) as (
    select person, 1, day, day from began
    union all
    select w.person, s.no, e.day, case when s.optional then w.base else e.day end
      from way w
      join step s on s.no = w.no + 1
      left join dated x on x.no = s.no and x.person = w.person
     cross join lateral (select min(d) as day from unnest(x.days) d
                          where d >= w.base and (s.months is null or d < w.base + make_interval(months => s.months))) e
)
select w.person, w.no, w.reached, b.day as began from way w join began b on b.person = w.person
