-- matters with the nearest day by which something is due; the colour is how that day lies to today
with found as (
    select c.id, c.procedure, c.pack, c.pack_version, c.state, c.place, d.name as place_name, c.title, c.household, c.state_since, c.opened_on, c.ended_on,
           c.facts ->> 'class' as class, t.timer, t.due_on,
           case when t.due_on < :today then 'OVERDUE' when t.due_on <= cast(:today as date) + 3 then 'SOON' when t.due_on is not null then 'LATER' else 'NONE' end as colour
      from monitoring.case c
      join place.division d on d.code = c.place
      left join lateral (select timer, due_on from monitoring.timer t where t.case_id = c.id and t.ended_on is null and not t.waits
                          order by due_on, id limit 1) t on true
     where (cast(:procedure as text) is null or c.procedure = :procedure)
       and (cast(:state as text) is null or c.state = :state)
       and (cast(:low as bigint) is null or c.place >= :low and c.place < :high)
       and (cast(:household as bigint) is null or c.household = :household)
       and (cast(:open as boolean) is null or (c.ended_on is null) = :open)
       and (cast(:q as text) is null or starts_with(c.title, :q))
)
select * from found
 where (cast(:colour as text) is null or colour = :colour)
   and (coalesce(due_on, date '9999-12-31'), id) > (cast(:afterDue as date), :after)
 order by coalesce(due_on, date '9999-12-31'), id
 limit :limit
