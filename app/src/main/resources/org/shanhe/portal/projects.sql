-- announced projects, each as it was announced last, and where that can be read
select r.publication, r.project_no, r.place::text as place, r.place_name, r.name, r.unit, r.budget_fen, r.announced_on, r.zh, r.en
  from (select distinct on (p.project_no) p.publication, p.project_no, p.place, d.name as place_name, p.name, p.unit, p.budget_fen, n.from_on as announced_on,
               n.zh, n.en
          from portal.project p join portal.publication n on n.id = p.publication and n.withdrawn_on is null
          left join place.division d on d.code = p.place
         where p.place >= :low and p.place < :high
         order by p.project_no, p.publication desc) r
 where cast(:after as text) is null or r.project_no > :after
 order by r.project_no
 limit :limit
