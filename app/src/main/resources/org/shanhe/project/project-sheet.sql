-- what is written about a project
select p.id, p.version, p.project_no, p.name, p.purpose, p.type, p.sector, p.place, p.partner, w.name as partner_name, p.stage, p.stage_since,
       p.generation, p.origin, p.construction, p.content, p.unit, p.responsible, p.started_on, p.finish_on, p.completed_on, p.target,
       p.participation, nullif(array_to_string(p.linkage, ','), '') as linkage, p.linkage_note, p.to_household, p.relocation, p.asset_owner,
       p.library_year, p.plan_year, p.programme, g.name as programme_name, p.households, p.persons, p.exited_households, p.exited_persons,
       p.monitored_households, p.monitored_persons, p.account
  from project.project p
  left join partner.partner w on w.id = p.partner
  left join project.programme g on g.id = p.programme
 where p.id = :id
