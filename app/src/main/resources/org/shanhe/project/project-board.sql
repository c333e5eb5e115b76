-- how many projects stand at each stage, and their money
select p.stage, count(*) as projects, coalesce(sum(m.budget_fen), 0)::bigint as budget_fen, coalesce(sum(m.issued_fen), 0)::bigint as issued_fen,
       coalesce(sum(m.arrived_fen), 0)::bigint as arrived_fen, coalesce(sum(m.paid_fen), 0)::bigint as paid_fen
  from project.project p
  join project.project_money m on m.project = p.id
 where p.place >= :low and p.place < :high
   and (cast(:partner as bigint) is null or p.partner = any (partner.with_units(:partner)))
   and (cast(:type as text) is null or p.type = :type)
   and (cast(:year as integer) is null or p.library_year = :year)
   and (cast(:programme as bigint) is null or p.programme = :programme)
 group by p.stage
 order by p.stage
