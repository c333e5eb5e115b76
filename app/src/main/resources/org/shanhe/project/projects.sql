-- projects in a place with all that lies in it, of a partner, for a purpose, at a stage
select id, project_no, name, purpose, sector, place, partner, stage, started_on, completed_on, account
  from project.project
 where (cast(:low as bigint) is null or (place >= :low and place < :high))
   and (cast(:partner as bigint) is null or partner = :partner)
   and (cast(:purpose as text) is null or purpose = :purpose)
   and (cast(:stage as text) is null or stage = :stage)
   and id > :after
 order by id
 limit :limit
