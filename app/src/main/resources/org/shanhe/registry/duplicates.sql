-- pairs to be reviewed, the likeliest first
select d.id, d.score, array_to_string(d.grounds, ' ') as grounds, d.state, d.reason, d.decided_at, d.decided_by, d.request,
       d.person, a.name, a.sex, a.birth_on, a.relation, d.household, h.household_no, h.head_name, h.version,
       d.other, b.name as other_name, b.birth_on as other_birth_on, b.relation as other_relation, d.other_household,
       o.household_no as other_household_no, o.head_name as other_head_name, o.version as other_version,
       concat_ws(' ', t.name, v.name) as place, concat_ws(' ', ot.name, ov.name) as other_place
  from registry.duplicate d
  join registry.person a on a.id = d.person
  join registry.person b on b.id = d.other
  join registry.household h on h.id = d.household
  join registry.household o on o.id = d.other_household
  left join place.division v on v.code = d.village
  left join place.division t on t.code = d.village / 1000 * 1000
  left join place.division ov on ov.code = d.other_village
  left join place.division ot on ot.code = d.other_village / 1000 * 1000
 where (cast(:state as text) is null or d.state = :state)
   and (d.state <> 'OPEN' or a.left_on is null and b.left_on is null and a.household <> b.household)
   and (cast(:low as bigint) is null or d.village >= :low and d.village < :high or d.other_village >= :low and d.other_village < :high)
   and (cast(:q as text) is null or a.name ~>=~ :q and a.name ~<~ (cast(:q as text) || U&'\+10FFFF'))
   and (cast(:score as int) is null or (d.score, -d.id) < (:score, -cast(:after as bigint)))
 order by d.score desc, d.id
 limit :limit
