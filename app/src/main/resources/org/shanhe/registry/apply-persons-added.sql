-- the new members of new and of known households
insert into registry.person (id, household, village, person_no, name, relation, sex, birth_on, document_kind, ethnicity, education, student,
                              dropout_reason, labour, work_place, employer, marital, political, active_soldier, subsistence,
                              medical_insurance, critical_insurance, pension_insurance, phone, phone_index, document,
                              document_index, health, health_index, life_state, joined_on, work_months, left_on, recorded_at, change)
select v.person, v.household, h.village, f.person_no, f.name, f.relation, f.sex, f.birth_on,
       coalesce(f.document_kind, case when f.document is null then 'NONE' else 'IDENTITY_CARD' end), f.ethnicity, f.education,
       f.student, f.dropout_reason, f.labour, f.work_place, f.employer, f.marital, f.political, f.active_soldier,
       f.subsistence, f.medical_insurance, f.critical_insurance, f.pension_insurance, f.phone, f.phone_index, f.document,
       f.document_index, f.health, coalesce(f.health_index, '{}'), coalesce(f.life_state, 'LIVING'),
       coalesce(f.joined_on, greatest(h.identified_on, f.birth_on)),
       f.work_months::numeric(3, 1), case when f.life_state <> 'LIVING' then coalesce(f.left_on, current_date) end, :at, hv.change
  from registry.intake_verdict v
  join registry.intake_person f on f.batch = :batch and f.row = v.row
  join registry.intake_verdict hv on hv.batch = :batch and hv.kind = 'HOUSEHOLD' and hv.household = v.household
  join registry.household h on h.id = v.household
 where v.batch = :batch and v.kind = 'PERSON' and v.verdict = 'ADD'
 order by v.household, v.person
