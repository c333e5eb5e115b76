-- how many projects a filter leaves
select count(*)
  from project.project p
 where p.place >= :low and p.place < :high
   and (cast(:words as text) is null or p.name like '%' || replace(replace(:words, '\', '\\'), '%', '\%') || '%' or starts_with(p.project_no, :words))
   and (cast(:partner as bigint) is null or p.partner = any (partner.with_units(:partner)))
   and (cast(:purpose as text) is null or p.purpose = :purpose)
   and (cast(:type as text) is null or p.type = :type)
   and (cast(:stages as text[]) is null or p.stage = any (cast(:stages as text[])))
   and (cast(:year as integer) is null or p.library_year = :year)
   and (cast(:programme as bigint) is null or p.programme = :programme)
