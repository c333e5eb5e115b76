-- steps of matters at the account's level and overdue ones of the levels below, objections and appeals without an answer
with mine as (
    select * from unnest(:casePacks::text[], :caseVersions::text[], :caseProcedures::text[], :caseStates::text[], :caseLevels::text[]) m (pack, pack_version, procedure, state, levels)
)
select 'STEP' as kind, c.id, c.procedure as about, c.state, c.title, c.place, null as partner, string_to_array(m.levels, ',') as levels, t.due_on,
       (select n.last_on + 1 from monitoring.notice n where n.case_id = c.id and n.down_on is null and n.kind = 'NOTICE' and n.last_on >= :today
         order by n.last_on desc limit 1) as wait_until, null as steps, '/monitoring/' || c.id as address, concat_ws('|', c.pack, c.pack_version, t.timer) as own
  from monitoring.case c
  join mine m on m.pack = c.pack and m.pack_version = c.pack_version and m.procedure = c.procedure and m.state = c.state
  join lateral (select timer, due_on from monitoring.timer t where t.case_id = c.id and t.ended_on is null and not t.waits
                 order by due_on, id limit 1) t on true
 where c.ended_on is null and (string_to_array(m.levels, ',') && :levels::text[] or t.due_on < :today)
union all
select 'OBJECTION', o.id, c.procedure, c.state, c.title, o.place, null, array['VILLAGE', 'TOWN', 'PROVINCE'], n.last_on, null, null, '/monitoring/' || c.id,
       concat_ws('|', c.pack, c.pack_version)
  from monitoring.objection o join monitoring.notice n on n.id = o.notice join monitoring.case c on c.id = o.case_id
 where o.answer is null
union all
select 'APPEAL', a.id, null, null, left(a.text, 60), a.place, null, array['TOWN', 'COUNTY'], a.due_on, null, null, '/monitoring/appeals?open=true', null
  from monitoring.appeal a where a.answer is null
