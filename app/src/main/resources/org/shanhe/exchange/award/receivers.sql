-- the household or person that each number names, with the accounts' keys
select n.row, coalesce('household:' || h.id, 'person:' || p.id) as key, coalesce(h.household_no, o.household_no) as name,
       coalesce(h.village, p.village) as place, greatest(coalesce(h.members, 1), 1) as persons
  from unnest(cast(:row as integer[]), cast(:number as text[]), cast(:token as text[])) n (row, number, token)
  left join registry.household h on h.household_no = n.number
  left join registry.person p on p.document_index = decode(n.token, 'hex') and p.left_on is null
  left join registry.household o on o.id = p.household
 order by n.row
