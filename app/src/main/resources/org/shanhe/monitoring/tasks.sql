-- What waits for the account: steps of matters at its level, overdue steps of the levels below, objections and
-- appeals without an answer, change requests, plans and projects whose next step is the account's.
with mine as (
    select * from unnest(:packs::text[], :versions::text[], :procedures::text[], :states::text[], :own::boolean[]) m (pack, pack_version, procedure, state, own)
), stage as (
    select * from unnest(:stages::text[], :stageNames::text[], :generations::text[], :origins::text[], :steps::text[], :finishes::boolean[])
           s (stage, name, generation, origin, steps, finishes)
), tasks as (
    select case when m.own then 'STEP' else 'BELOW' end as kind, c.id, c.id as case_id, c.procedure, c.pack, c.pack_version, c.state, c.place, c.title, t.timer, t.due_on,
           (select n.last_on + 1 from monitoring.notice n where n.case_id = c.id and n.down_on is null and n.kind = 'NOTICE' and n.last_on >= :today
             order by n.last_on desc limit 1) as wait_until, null as steps
      from monitoring.case c
      join mine m on m.pack = c.pack and m.pack_version = c.pack_version and m.procedure = c.procedure and m.state = c.state
      join lateral (select timer, due_on from monitoring.timer t where t.case_id = c.id and t.ended_on is null and not t.waits
                     order by due_on, id limit 1) t on true
     where c.ended_on is null and (m.own or t.due_on < :today)
    union all
    select 'OBJECTION', o.id, o.case_id, c.procedure, c.pack, c.pack_version, c.state, o.place, c.title, null, n.last_on, null, null
      from monitoring.objection o join monitoring.notice n on n.id = o.notice join monitoring.case c on c.id = o.case_id
     where o.answer is null and :answers
    union all
    select 'APPEAL', a.id, a.case_id, null, null, null, null, a.place, left(a.text, 60), null, a.due_on, null, null
      from monitoring.appeal a where a.answer is null and :answersAppeals
    union all
    select 'CHANGE', r.id, null, r.kind, null, null, r.state, r.village, coalesce(h.head_name, left(r.reason, 60)), null, null, null, null
      from registry.change_request r left join registry.household h on h.id = r.household
     where r.state in ('SUBMITTED', 'APPROVED') and r.applicant <> (select kernel.scope_account())
       and (r.route[r.step + 1] = any (:levels::text[]) and r.village <@ (select kernel.scope_places())
            or starts_with(r.route[r.step + 1], 'THERE_') and substr(r.route[r.step + 1], 7) = any (:levels::text[]) and r.other_village <@ (select kernel.scope_places()))
        or r.state = 'RETURNED' and r.applicant = (select kernel.scope_account())
    union all
    select 'PLAN', p.id, null, p.subject, null, null, p.state, p.village, coalesce(h.head_name, d.name) || ' ' || p.year, null, null, null, null
      from plan.plan p left join registry.household h on h.id = p.household left join place.division d on d.code = p.village
     where p.state = 'SUBMITTED' and 'TOWN' = any (:levels::text[]) or p.state = 'TOWN_APPROVED' and 'COUNTY' = any (:levels::text[])
        or p.state = 'RETURNED' and 'VILLAGE' = any (:levels::text[])
    union all
    select 'PROJECT', p.id, null, null, null, null, s.name, p.place, p.name, null, case when s.finishes then p.finish_on end,
           (select max(n.last_on) + 1 from project.notice n where n.project = p.id and n.down_on is null and n.last_on >= :today), s.steps
      from project.project p join stage s on s.stage = p.stage and s.generation = p.generation and s.origin = p.origin
), coloured as (
    select t.*, d.name as place_name, case when due_on < :today then 'OVERDUE' when due_on <= cast(:today as date) + 3 then 'SOON' when due_on is not null then 'LATER' else 'NONE' end as colour
      from tasks t join place.division d on d.code = t.place
     where (cast(:low as bigint) is null or t.place >= :low and t.place < :high)
)
select *, count(*) over () as total, count(*) filter (where colour = 'OVERDUE') over () as overdue, count(*) filter (where colour = 'SOON') over () as soon
  from coloured
 where (cast(:kind as text) is null or kind = :kind) and (cast(:colour as text) is null or colour = :colour)
 order by due_on nulls last, kind, id
 limit :limit offset :offset
