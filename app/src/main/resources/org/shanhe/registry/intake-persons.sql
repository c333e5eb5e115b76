-- a verdict for each staged person row; known persons are recognised by number, document, or a name that is unique in the household
insert into registry.intake_verdict (batch, kind, row, household_no, name, verdict, code, detail, household, person, differences)
with known as materialized (
    select p, p.id, p.household, p.person_no, p.document_index, p.name, p.left_on,
           count(*) over (partition by p.household, p.name) as namesakes
      from registry.person p
     where p.household in (select household from registry.intake_verdict where batch = :batch and kind = 'HOUSEHOLD' and known_change is not null)
), elsewhere as materialized (
    select document from registry.documents_elsewhere(:batch) document
), numbers_elsewhere as materialized (
    select number from registry.person_numbers_elsewhere(:batch) number
), twice as materialized (
    select document_index from registry.intake_person
     where batch = :batch and document_index is not null and coalesce(life_state, 'LIVING') = 'LIVING'
     group by document_index having count(*) > 1
), matched as (
    select f.*, h.household, coalesce(by_number.p, by_document.p, by_name.p) as known, coalesce(by_number.id, by_document.id, by_name.id) as id,
           f.document_index is not null and coalesce(f.life_state, 'LIVING') = 'LIVING' as counted
      from registry.intake_person f
      left join registry.intake_verdict h on h.batch = :batch and h.kind = 'HOUSEHOLD' and h.household_no = f.household_no and h.household is not null
      left join known by_number on by_number.person_no = f.person_no and by_number.household = h.household
      left join known by_document on by_document.document_index = f.document_index and by_document.household = h.household
                                     and by_document.left_on is null and by_number.id is null
      left join known by_name on by_name.household = h.household and by_name.name = f.name and by_name.namesakes = 1
                                 and by_number.id is null and by_document.id is null
                                 and (f.document_index is null or by_name.document_index is null or (by_name.p).relation = f.relation)
     where f.batch = :batch
), judged as (
    select f.*, o.household_no as other,
           case when f.problem is not null then f.problem
                when f.household is null then 'HOUSEHOLD_UNKNOWN'
                when f.counted and f.document_index in (select document_index from twice) then 'DOCUMENT_TWICE'
                when other.id is not null then 'PERSON_ELSEWHERE'
                when f.counted and f.document_index in (select document from elsewhere) then 'PERSON_ELSEWHERE'
                when f.person_no in (select number from numbers_elsewhere) then 'PERSON_NUMBER_TAKEN'
                when numbered.id is not null then 'PERSON_NUMBER_TAKEN'
                when f.id is null and f.name is null then 'NAME_MISSING'
                when f.id is null and f.relation is null then 'RELATION_MISSING'
                when f.id is null and f.sex is null then 'SEX_MISSING'
           end as code
      from matched f
      left join registry.person other on other.document_index = f.document_index and other.left_on is null
                                         and f.counted and other.household <> f.household
      left join registry.household o on o.id = other.household
      left join registry.person numbered on numbered.person_no = f.person_no and numbered.household <> f.household
), compared as (
    select f.*, case when f.code is not null or f.id is null then null
                     when (coalesce(f.person_no, (f.known).person_no), coalesce(f.name, (f.known).name),
                           coalesce(f.relation, (f.known).relation), coalesce(f.sex, (f.known).sex),
                           coalesce(f.birth_on, (f.known).birth_on), coalesce(f.document_kind, (f.known).document_kind),
                           coalesce(f.ethnicity, (f.known).ethnicity), coalesce(f.education, (f.known).education),
                           coalesce(f.student, (f.known).student), coalesce(f.dropout_reason, (f.known).dropout_reason),
                           coalesce(f.labour, (f.known).labour), coalesce(f.work_place, (f.known).work_place),
                           coalesce(f.employer, (f.known).employer), coalesce(f.marital, (f.known).marital),
                           coalesce(f.political, (f.known).political), coalesce(f.active_soldier, (f.known).active_soldier),
                           coalesce(f.subsistence, (f.known).subsistence),
                           coalesce(f.medical_insurance, (f.known).medical_insurance),
                           coalesce(f.critical_insurance, (f.known).critical_insurance),
                           coalesce(f.pension_insurance, (f.known).pension_insurance),
                           coalesce(f.life_state, (f.known).life_state), coalesce(f.joined_on, (f.known).joined_on),
                           coalesce(f.work_months::numeric(3, 1), (f.known).work_months))
                          is distinct from ((f.known).person_no, (f.known).name, (f.known).relation, (f.known).sex,
                                            (f.known).birth_on, (f.known).document_kind, (f.known).ethnicity,
                                            (f.known).education, (f.known).student, (f.known).dropout_reason, (f.known).labour,
                                            (f.known).work_place, (f.known).employer, (f.known).marital, (f.known).political,
                                            (f.known).active_soldier, (f.known).subsistence, (f.known).medical_insurance,
                                            (f.known).critical_insurance, (f.known).pension_insurance, (f.known).life_state,
                                            (f.known).joined_on, (f.known).work_months)
                       or (coalesce(f.phone_index, (f.known).phone_index), coalesce(f.document_index, (f.known).document_index), coalesce(f.health_index, (f.known).health_index))
                          is distinct from ((f.known).phone_index, (f.known).document_index, (f.known).health_index)
                       or case when coalesce(f.life_state, (f.known).life_state) = 'LIVING' then (f.known).left_on is not null
                               else (f.known).left_on is null or f.left_on <> (f.known).left_on end
                     then registry.differences(
                              jsonb_build_object('personNo', (f.known).person_no, 'name', (f.known).name, 'relation', (f.known).relation,
                               'sex', (f.known).sex, 'birthOn', (f.known).birth_on, 'documentKind', (f.known).document_kind,
                               'ethnicity', (f.known).ethnicity, 'education', (f.known).education,
                               'student', (f.known).student, 'dropoutReason', (f.known).dropout_reason,
                               'labour', (f.known).labour, 'workPlace', (f.known).work_place, 'employer', (f.known).employer,
                               'marital', (f.known).marital, 'political', (f.known).political,
                               'activeSoldier', (f.known).active_soldier, 'subsistence', (f.known).subsistence,
                               'medicalInsurance', (f.known).medical_insurance,
                               'criticalInsurance', (f.known).critical_insurance,
                               'pensionInsurance', (f.known).pension_insurance, 'lifeState', (f.known).life_state,
                               'joinedOn', (f.known).joined_on, 'workMonths', (f.known).work_months,
                               'leftOn', (f.known).left_on),
                              jsonb_build_object('personNo', f.person_no, 'name', f.name, 'relation', f.relation, 'sex', f.sex,
                               'birthOn', f.birth_on, 'documentKind', f.document_kind, 'ethnicity', f.ethnicity,
                               'education', f.education, 'student', f.student, 'dropoutReason', f.dropout_reason,
                               'labour', f.labour, 'workPlace', f.work_place, 'employer', f.employer, 'marital', f.marital,
                               'political', f.political, 'activeSoldier', f.active_soldier, 'subsistence', f.subsistence,
                               'medicalInsurance', f.medical_insurance, 'criticalInsurance', f.critical_insurance,
                               'pensionInsurance', f.pension_insurance, 'lifeState', f.life_state, 'joinedOn', f.joined_on,
                               'workMonths', f.work_months::numeric(3, 1), 'leftOn', f.left_on))
                          || case when f.document_index <> coalesce((f.known).document_index, '') then '{"document": [null, null]}'::jsonb else '{}' end
                          || case when f.phone_index <> coalesce((f.known).phone_index, '') then '{"phone": [null, null]}'::jsonb else '{}' end
                          || case when f.health_index <> (f.known).health_index then '{"health": [null, null]}'::jsonb else '{}' end
                end as differences
      from judged f
)
select :batch, 'PERSON', row, household_no, coalesce(name, (known).name),
       case when code is not null then 'REFUSE' when id is null then 'ADD' when differences is null then 'SAME' else 'CHANGE' end,
       code, case when code = 'PERSON_ELSEWHERE' then other end, household,
       case when code is not null then null when id is null then nextval('registry.person_id_seq') else id end, differences
  from compared
 order by row
