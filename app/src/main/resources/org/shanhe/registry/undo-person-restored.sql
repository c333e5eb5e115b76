insert into registry.person (id, household, village, person_no, name, relation, sex, birth_on, document_kind, ethnicity,
                              education, student, dropout_reason, labour, work_place, employer, marital, political,
                              active_soldier, subsistence, medical_insurance, critical_insurance, pension_insurance, phone,
                              phone_index, document, document_index, health, health_index, life_state, joined_on, work_months,
                              left_on, version, recorded_at, change)
select r.id, r.household, r.village, r.person_no, r.name, r.relation, r.sex, r.birth_on, r.document_kind, r.ethnicity,
       r.education, r.student, r.dropout_reason, r.labour, r.work_place, r.employer, r.marital, r.political, r.active_soldier,
       r.subsistence, r.medical_insurance, r.critical_insurance, r.pension_insurance, r.phone, r.phone_index, r.document,
       r.document_index, r.health, r.health_index, r.life_state, r.joined_on, r.work_months, r.left_on, r.version + 2, :at, r.change
  from registry.change c
  join registry.change u on u.batch = c.batch and u.kind = 'UNDO' and u.household = c.household
  join registry.past p on p.change = c.id and p.kind = 'person'
 cross join lateral jsonb_populate_record(null::registry.person, p.row) r
 where c.batch = :batch and c.kind = 'CORRECT'
