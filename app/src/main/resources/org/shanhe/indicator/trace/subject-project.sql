-- a project by its id or number, with its account
select p.id, p.project_no as number, p.name, p.account
  from project.project p
 where p.id = :id or p.project_no = :number
