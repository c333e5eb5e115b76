-- those who should have a plan for the year and have none
select s.subject, s.subject_id, s.village,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end)
           as place_path,
       s.household, s.person, s.label,
       (select cast(count(*) as integer) from plan.need n where n.subject = s.subject and n.subject_id = s.subject_id) as needs,
       (select max(last.id) from plan.plan last where last.subject = s.subject and last.subject_id = s.subject_id and last.year < :year) as earlier
  from (select s.* from plan.subject s
         where s.subject = :subject and s.village >= :low and s.village < :high
           and (cast(:begins as text) is null or starts_with(s.label, :begins))
           and (s.village, s.subject_id) > (:afterVillage, :afterId)
           and not exists (select from plan.plan p where p.subject = s.subject and p.subject_id = s.subject_id and p.year = :year)
         order by s.village, s.subject_id
         limit :limit) s
  join place.division d on d.code = s.village
  left join place.division town on town.code = s.village / 1000 * 1000
  left join place.division county on county.code = s.village / 1000000 * 1000000
 order by s.village, s.subject_id
