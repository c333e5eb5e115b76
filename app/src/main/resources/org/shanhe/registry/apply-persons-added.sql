-- the new members of new and of known households
insert into registry.person (id, household, village, person_no, name, relation, sex, birth_on, document_kind, ethnicity, education, student,
                              dropout_reason, labour, work_place, employer, marital, political, active_soldier, subsistence,
                              medical_insurance, critical_insurance, pension_insurance, phone, phone_index, document,
                              document_index, health, health_index, life_state, joined_on, work_months, left_on,
                              document_problem, document_birth_on, document_sex, phone_problem, disability, disability_index,
                              work_state, monthly_wage_fen, work_from, work_to, previous_work_to, work_sector, work_channel,
                              public_posts, public_post_months, employee_medical, commercial_insurance, medical_aid, employee_pension,
                              disability_allowance, contribution_subsidised_on, relocated, certificates, recorded_at, change)
select v.person, v.household, h.village, f.person_no, f.name, f.relation, f.sex, f.birth_on,
       coalesce(f.document_kind, case when f.document is null then 'NONE' else 'IDENTITY_CARD' end), f.ethnicity, f.education,
       f.student, f.dropout_reason, f.labour, f.work_place, f.employer, f.marital, f.political, f.active_soldier,
       f.subsistence, f.medical_insurance, f.critical_insurance, f.pension_insurance, f.phone, f.phone_index, f.document,
       f.document_index, f.health, coalesce(f.health_index, '{}'), coalesce(f.life_state, 'LIVING'),
       coalesce(f.joined_on, greatest(h.identified_on, f.birth_on)),
       f.work_months::numeric(3, 1), case when f.life_state <> 'LIVING' then coalesce(f.left_on, current_date) end,
       f.document_problem, f.document_birth_on, f.document_sex, f.phone_problem, m.disability, m.disability_index, m.work_state,
       m.monthly_wage_fen, m.work_from, m.work_to, m.previous_work_to, m.work_sector, m.work_channel, m.public_posts,
       m.public_post_months, m.employee_medical, m.commercial_insurance, m.medical_aid, m.employee_pension, m.disability_allowance,
       m.contribution_subsidised_on, m.relocated, m.certificates, :at, hv.change
  from registry.intake_verdict v
  join registry.intake_person f on f.batch = :batch and f.row = v.row
  join registry.intake_verdict hv on hv.batch = :batch and hv.kind = 'HOUSEHOLD' and hv.household = v.household
  join registry.household h on h.id = v.household
 cross join lateral jsonb_populate_record(null::registry.person, f.more) m
 where v.batch = :batch and v.kind = 'PERSON' and v.verdict = 'ADD'
 order by v.household, v.person
