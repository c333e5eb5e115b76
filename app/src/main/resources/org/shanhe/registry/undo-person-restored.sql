insert into registry.person (id, household, village, person_no, name, relation, sex, birth_on, document_kind, ethnicity,
                              education, student, dropout_reason, labour, work_place, employer, marital, political,
                              active_soldier, subsistence, medical_insurance, critical_insurance, pension_insurance, phone,
                              phone_index, document, document_index, health, health_index, life_state, joined_on, work_months,
                              left_on,
                              document_problem, document_birth_on, document_sex, phone_problem, disability, disability_index,
                              work_state, monthly_wage_fen, work_from, work_to, previous_work_to, work_sector, work_channel,
                              public_posts, public_post_months, employee_medical, commercial_insurance, medical_aid, employee_pension,
                              disability_allowance, contribution_subsidised_on, relocated, certificates, version, recorded_at, change)
select r.id, r.household, r.village, r.person_no, r.name, r.relation, r.sex, r.birth_on, r.document_kind, r.ethnicity,
       r.education, r.student, r.dropout_reason, r.labour, r.work_place, r.employer, r.marital, r.political, r.active_soldier,
       r.subsistence, r.medical_insurance, r.critical_insurance, r.pension_insurance, r.phone, r.phone_index, r.document,
       r.document_index, r.health, r.health_index, r.life_state, r.joined_on, r.work_months, r.left_on,
       r.document_problem, r.document_birth_on, r.document_sex, r.phone_problem, r.disability, r.disability_index, r.work_state,
       r.monthly_wage_fen, r.work_from, r.work_to, r.previous_work_to, r.work_sector, r.work_channel, r.public_posts,
       r.public_post_months, r.employee_medical, r.commercial_insurance, r.medical_aid, r.employee_pension, r.disability_allowance,
       r.contribution_subsidised_on, r.relocated, r.certificates, r.version + 2, :at, r.change
  from registry.change c
  join registry.change u on u.batch = c.batch and u.kind = 'UNDO' and u.household = c.household
  join registry.past p on p.change = c.id and p.kind = 'person'
 cross join lateral jsonb_populate_record(null::registry.person, p.row) r
 where c.batch = :batch and c.kind = 'CORRECT'
