-- the cells of the ledger that are made of several rows, a finding a row
select f.id as finding,
       (select string_agg(m.nth || '. ' || m.text || ' (' || m.owner || ', ' || m.due_on || ')', E'\n' order by m.nth)
          from supervision.measure m where m.finding = f.id) as measures,
       (select g.on_day || ' ' || g.text from supervision.progress g where g.finding = f.id order by g.on_day desc, g.id desc limit 1) as latest,
       (select string_agg(p.name, E'\n' order by p.id) from supervision.paper p where p.finding = f.id) as papers,
       (select string_agg(a.handling || E'\t' || concat_ws(' ', a.person, a.post, a.on_day::text, a.document), E'\n' order by a.on_day, a.id)
          from supervision.accountability a where a.finding = f.id) as accountability,
       (select s.person from supervision.step s where s.finding = f.id and s.kind = 'REVIEW' order by s.id desc limit 1) as reviewer,
       (select s.on_day from supervision.step s where s.finding = f.id and s.kind = 'ON_SITE' order by s.id desc limit 1) as checked_on,
       (select s.kind from supervision.step s where s.finding = f.id and s.kind in ('LOOK_BACK', 'RELAPSE') order by s.id desc limit 1) as look_back
  from supervision.finding f
