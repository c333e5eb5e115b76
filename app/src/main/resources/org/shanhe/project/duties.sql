-- projects whose next step is the account's, and works overdue below
select 'PROJECT' as kind, p.id, null as about, s.name as state, p.name as title, p.place, null as partner, string_to_array(s.levels, ',') as levels,
       case when s.finishes then p.finish_on end as due_on,
       (select max(n.last_on) + 1 from project.notice n where n.project = p.id and n.down_on is null and n.last_on >= :today) as wait_until,
       s.steps, '/projects/' || p.id as address, null as own
  from project.project p
  join unnest(:projectStages::text[], :projectStageNames::text[], :projectGenerations::text[], :projectOrigins::text[], :projectSteps::text[], :projectLevels::text[],
              :projectFinishes::boolean[]) s (stage, name, generation, origin, steps, levels, finishes)
    on p.stage = s.stage and p.generation = s.generation and p.origin = s.origin
 where string_to_array(s.levels, ',') && :levels::text[] or s.finishes and p.finish_on < :today
