-- those who stop being head or leave make room first: there is only one head and one living holder of a document
update registry.person k
   set relation = coalesce(f.relation, k.relation), left_on = coalesce(f.left_on, k.left_on, case when f.life_state <> 'LIVING' then current_date end)
  from registry.intake_verdict v
  join registry.intake_person f on f.batch = :batch and f.row = v.row
 where v.batch = :batch and v.kind = 'PERSON' and v.verdict = 'CHANGE' and k.id = v.person
   and (k.relation = 'HEAD' and f.relation <> 'HEAD' or k.left_on is null and f.life_state <> 'LIVING')
