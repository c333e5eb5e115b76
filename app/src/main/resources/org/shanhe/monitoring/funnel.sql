-- how many matters ever reached each state, and how many days that took on the average
select s.to_state as state, count(distinct s.case_id) as reached, round(avg(s.done_on - c.opened_on), 1) as days
  from monitoring.step s join monitoring.case c on c.id = s.case_id
 where c.procedure = :procedure and s.to_state is distinct from s.from_state
   and (cast(:low as bigint) is null or c.place >= :low and c.place < :high)
 group by s.to_state
