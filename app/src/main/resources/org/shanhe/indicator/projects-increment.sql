-- how many more projects began in the period than in the one of equal length before it (新增项目)
select p.place, p.partner, p.started_on as on_day, 'project' as kind, p.id as subject, p.id as entry,
       case when p.started_on >= cast(:from as date) then 1 else -1 end::numeric as quantity, p.id as ref, p.name as label, p.purpose
  from project.project p
 where ('ANY' = any (:areas)
        or exists (select from place.tag g where g.tag = any (:areas) and g.places @> p.place and g.valid @> cast(:on as date)))
   and p.place >= :low and p.place < :high
   and p.started_on <= cast(:on as date) and p.started_on >= cast(:from as date) - (cast(:on as date) - cast(:from as date) + 1)
   and (cast(:partners as bigint[]) is null or p.partner = any (:partners))
   and (cast(:purposes as text[]) is null or p.purpose = any (:purposes))
