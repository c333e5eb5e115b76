-- how many projects of a place were announced, and for how much
select count(*) as projects, coalesce(sum(budget_fen), 0)::bigint as budget_fen
  from (select distinct on (p.project_no) p.budget_fen
          from portal.project p join portal.publication n on n.id = p.publication and n.withdrawn_on is null
         where p.place >= :low and p.place < :high
         order by p.project_no, p.publication desc) r
