select h.id, h.household_no, h.head_name, h.members, h.status, h.version,
       concat_ws(' ', county.name, case when town.code <> county.code then town.name end, case when d.code <> town.code then d.name end) as place_path
  from registry.household h
  left join place.division d on d.code = h.village
  left join place.division town on town.code = h.village / 1000 * 1000
  left join place.division county on county.code = h.village / 1000000 * 1000000
 where h.id = :id
