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
       version = k.version + 1, recorded_at = :at, change = h.change
  from registry.intake_verdict v
  join registry.intake_person f on f.batch = :batch and f.row = v.row
  join registry.intake_verdict h on h.batch = :batch and h.kind = 'HOUSEHOLD' and h.household = v.household
 where v.batch = :batch and v.kind = 'PERSON' and v.verdict = 'CHANGE' and k.id = v.person
