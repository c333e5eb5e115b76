-- what was assigned and due by the day, by whose it is; with STATES those that stood so on the day
with told as (
    select a.id, a.place, a.partner, a.host_place, coalesce(a.due_on, a.recorded_at::date) as on_day, a.title,
           case when a.closed_on <= cast(:on as date) then 'CLOSED' when a.state = 'CANCELLED' then 'CANCELLED'
                when a.done_on <= cast(:on as date) then 'DONE' when a.due_on < cast(:on as date) then 'OVERDUE' else 'OPEN' end as state
      from directive.assignment a
)
select coalesce(t.place, t.host_place) as place, t.partner, t.on_day, 'assignment' as kind, t.id as subject, t.id as entry, 1::numeric as quantity,
       t.id as ref, t.title as label, null::text as purpose
  from told t
 where t.state = any (:states) and t.on_day <= cast(:on as date)
   and coalesce(t.place, t.host_place) >= :low and coalesce(t.place, t.host_place) < :high
   and (cast(:from as date) is null or t.on_day >= :from)
   and (cast(:partners as bigint[]) is null or t.partner = any (:partners))
