-- open and ended matters by state and by the place below, with how many are late or soon due
with counted as (
    select c.procedure, c.state, c.place / :span * :span as below, c.ended_on is null as open, min(t.due_on) as due_on
      from monitoring.case c
      left join monitoring.timer t on t.case_id = c.id and t.ended_on is null and not t.waits
     where (cast(:procedure as text) is null or c.procedure = :procedure)
       and (cast(:low as bigint) is null or c.place >= :low and c.place < :high)
     group by c.id
), grouped as (
    select procedure, state, below, count(*) as total, count(*) filter (where open) as open,
           count(*) filter (where due_on < :today) as overdue,
           count(*) filter (where due_on between :today and cast(:today as date) + 3) as soon
      from counted group by grouping sets ((procedure, state), (below))
)
select g.procedure, g.state, g.below, d.name as below_name, g.total, g.open, g.overdue, g.soon
  from grouped g left join place.division d on d.code = g.below
 order by g.procedure, g.state, g.overdue desc, g.open desc, g.below
