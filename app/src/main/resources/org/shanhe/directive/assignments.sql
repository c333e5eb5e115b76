-- what was assigned, the most urgent first
with chosen as (
    select a.*, d.meeting,
           case when a.state in ('CLOSED', 'CANCELLED') then 'NONE' when a.state = 'DONE' and a.done_on <= coalesce(a.due_on, a.done_on) then 'LATER'
                when a.due_on < :today then 'OVERDUE' when a.due_on <= cast(:today as date) + 3 then 'SOON' when a.due_on is not null then 'LATER' else 'NONE' end as colour
      from directive.assignment a left join directive.decision d on d.id = a.decision
     where (cast(:id as bigint) is null or a.id = :id)
       and (cast(:meeting as bigint) is null or d.meeting = :meeting)
       and (cast(:visit as bigint) is null or a.visit = :visit)
       and (cast(:words as text) is null or strpos(lower(a.title || ' ' || coalesce(a.office, '') || ' ' || coalesce(a.helpers, '')), lower(:words)) > 0)
       and (cast(:low as bigint) is null or a.place >= :low and a.place < :high or exists (select from unnest(a.places) p where p >= :low and p < :high))
       and (cast(:partner as bigint) is null or a.partner = :partner or :partner = any (a.partners))
       and (cast(:state as text) is null or a.state = :state or :state = 'OVERDUE' and a.state = 'OPEN' and a.due_on < :today)
     order by a.state in ('CLOSED', 'CANCELLED'), a.due_on nulls last, a.id limit :limit offset :offset
)
select a.id, a.decision, a.meeting, m.title as meeting_title, a.visit, a.title, coalesce(partner.named(a.host_partner), h.name) as host_name, a.place, a.partner,
       coalesce(partner.named(a.partner), p.name) as owner_name, a.office,
       nullif(concat_ws('、', (select string_agg(d.name, '、' order by d.code) from place.division d where d.code = any (a.places)),
                        (select string_agg(partner.named(u), '、') from unnest(a.partners) u), a.helpers), '') as helper_names,
       a.due_on, a.at_once, a.state, a.done_on, a.closed_on, l.percent, l.on_day as progress_on,
       (select count(*) from directive.evidence e where e.assignment = a.id) as evidence, a.colour,
       directive.concerns(array[a.place], array[a.partner]) or directive.hosts(a.host_place, a.host_partner) as owns,
       directive.hosts(a.host_place, a.host_partner) as hosts,
       exists (select from directive.progress g where g.assignment = a.id and g.kind in ('PROGRESS', 'DONE') and g.recorded_by = (select kernel.scope_account())) as did_it,
       a.version
  from chosen a
  left join directive.meeting m on m.id = a.meeting
  left join place.division p on p.code = a.place
  left join place.division h on h.code = a.host_place
  left join lateral (select g.percent, g.on_day from directive.progress g where g.assignment = a.id and g.kind in ('PROGRESS', 'DONE') order by g.on_day desc, g.id desc limit 1) l on true
 order by a.state in ('CLOSED', 'CANCELLED'), a.due_on nulls last, a.id
