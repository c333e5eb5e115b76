-- registered households of a range of places, village by village, after one of them
select h.*, d.name as village_name,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end) as place_path
  from registry.household h
  left join place.division d on d.code = h.village
  left join place.division town on town.code = h.village / 1000 * 1000
  left join place.division county on county.code = h.village / 1000000 * 1000000
 where h.village >= :low and h.village < :high
   and (h.village, h.id) > (:village, :after)
   and case when :status::text is null then h.status <> 'REMOVED' else h.status = :status end
 order by h.village, h.id
 limit :most
