-- programmes with how far the projects under each are, and their money
select g.id, g.code, g.name, g.family, g.place, g.target, g.started_on, g.ended_on, s.projects, s.projects - s.building - s.done as waiting,
       s.building, s.done, s.budget_fen, s.issued_fen, s.arrived_fen, s.paid_fen
  from project.programme g
 cross join lateral (select count(*) as projects, count(*) filter (where p.stage = any (cast(:building as text[]))) as building,
                            count(*) filter (where p.stage = any (cast(:done as text[]))) as done,
                            coalesce(sum(m.budget_fen), 0)::bigint as budget_fen, coalesce(sum(m.issued_fen), 0)::bigint as issued_fen,
                            coalesce(sum(m.arrived_fen), 0)::bigint as arrived_fen, coalesce(sum(m.paid_fen), 0)::bigint as paid_fen
                       from project.project p join project.project_money m on m.project = p.id where p.programme = g.id) s
 order by g.family desc, g.code
