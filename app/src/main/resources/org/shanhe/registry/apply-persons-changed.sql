-- known persons take what the file states
update registry.person k
   set person_no = coalesce(f.person_no, k.person_no), name = coalesce(f.name, k.name),
       relation = coalesce(f.relation, k.relation), sex = coalesce(f.sex, k.sex), birth_on = coalesce(f.birth_on, k.birth_on),
       document_kind = coalesce(f.document_kind, k.document_kind), ethnicity = coalesce(f.ethnicity, k.ethnicity),
       education = coalesce(f.education, k.education), student = coalesce(f.student, k.student),
       dropout_reason = coalesce(f.dropout_reason, k.dropout_reason), labour = coalesce(f.labour, k.labour),
       work_place = coalesce(f.work_place, k.work_place), employer = coalesce(f.employer, k.employer),
       marital = coalesce(f.marital, k.marital), political = coalesce(f.political, k.political),
       active_soldier = coalesce(f.active_soldier, k.active_soldier), subsistence = coalesce(f.subsistence, k.subsistence),
       medical_insurance = coalesce(f.medical_insurance, k.medical_insurance),
       critical_insurance = coalesce(f.critical_insurance, k.critical_insurance),
       pension_insurance = coalesce(f.pension_insurance, k.pension_insurance), phone = coalesce(f.phone, k.phone),
       phone_index = coalesce(f.phone_index, k.phone_index), document = coalesce(f.document, k.document),
       document_index = coalesce(f.document_index, k.document_index), health = coalesce(f.health, k.health),
       health_index = coalesce(f.health_index, k.health_index), life_state = coalesce(f.life_state, k.life_state),
       joined_on = coalesce(f.joined_on, k.joined_on),
       work_months = coalesce(f.work_months::numeric(3, 1), k.work_months),
       left_on = case when coalesce(f.life_state, k.life_state) <> 'LIVING' then coalesce(f.left_on, k.left_on, current_date) end,
       document_problem = case when f.document is null then k.document_problem else f.document_problem end,
       document_birth_on = case when f.document is null then k.document_birth_on else f.document_birth_on end,
       document_sex = case when f.document is null then k.document_sex else f.document_sex end,
       phone_problem = case when f.phone is null then k.phone_problem else f.phone_problem end,
       disability = m.disability, disability_index = m.disability_index, work_state = m.work_state,
       monthly_wage_fen = m.monthly_wage_fen, work_from = m.work_from, work_to = m.work_to, previous_work_to = m.previous_work_to,
       work_sector = m.work_sector, work_channel = m.work_channel, public_posts = m.public_posts,
       public_post_months = m.public_post_months, employee_medical = m.employee_medical, commercial_insurance = m.commercial_insurance,
       medical_aid = m.medical_aid, employee_pension = m.employee_pension, disability_allowance = m.disability_allowance,
       contribution_subsidised_on = m.contribution_subsidised_on, relocated = m.relocated, certificates = m.certificates,
       version = k.version + 1, recorded_at = :at, change = h.change
  from registry.intake_verdict v
  join registry.intake_person f on f.batch = :batch and f.row = v.row
  join registry.intake_verdict h on h.batch = :batch and h.kind = 'HOUSEHOLD' and h.household = v.household
  join registry.person p on p.id = v.person
 cross join lateral jsonb_populate_record(p, registry.merged(to_jsonb(p), f.more)) m
 where v.batch = :batch and v.kind = 'PERSON' and v.verdict = 'CHANGE' and k.id = v.person
