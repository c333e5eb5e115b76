-- projects whose work has begun, by the day it began
select p.place, p.partner, p.started_on as on_day, 'project' as kind, p.id as subject, p.id as entry, 1::numeric as quantity,
       p.id as ref, p.name as label, p.purpose
  from project.project p
 where p.stage = any (:stages)
   and p.place >= :low and p.place < :high
   and p.started_on <= cast(:on as date) and (cast(:from as date) is null or p.started_on >= :from)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners))
   and (cast(:purposes as text[]) is null or p.purpose = any (:purposes))
