-- a verdict for each staged person row; known persons are recognised by number, document, or a name that is unique in the household
insert into registry.intake_verdict (batch, kind, row, household_no, name, verdict, code, detail, household, person, differences)
with known as materialized (
    select p.id, p.household, p.person_no, p.document_index, p.name, p.relation, p.left_on,
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
), matched as materialized (
    select f.row, h.household, coalesce(by_number.id, by_document.id, by_name.id) as id,
           f.document_index is not null and coalesce(f.life_state, 'LIVING') = 'LIVING' as counted
      from registry.intake_person f
      left join registry.intake_verdict h on h.batch = :batch and h.kind = 'HOUSEHOLD' and h.household_no = f.household_no and h.household is not null
      left join known by_number on by_number.person_no = f.person_no and by_number.household = h.household
      left join known by_document on by_document.document_index = f.document_index and by_document.household = h.household
                                     and by_document.left_on is null and by_number.id is null
      left join known by_name on by_name.household = h.household and by_name.name = f.name and by_name.namesakes = 1
                                 and by_number.id is null and by_document.id is null
                                 and (f.document_index is null or by_name.document_index is null or by_name.relation = f.relation)
     where f.batch = :batch
), compared as materialized (
    select f.row, f.household_no, coalesce(f.name, k.name) as name, m.household, m.id, c.code, o.household_no as other,
           case when c.code is not null or m.id is null then null
                when (coalesce(f.person_no, k.person_no), coalesce(f.name, k.name),
                      coalesce(f.relation, k.relation), coalesce(f.sex, k.sex),
                      coalesce(f.birth_on, k.birth_on), coalesce(f.document_kind, k.document_kind),
                      coalesce(f.ethnicity, k.ethnicity), coalesce(f.education, k.education),
                      coalesce(f.student, k.student), coalesce(f.dropout_reason, k.dropout_reason),
                      coalesce(f.labour, k.labour), coalesce(f.work_place, k.work_place),
                      coalesce(f.employer, k.employer), coalesce(f.marital, k.marital),
                      coalesce(f.political, k.political), coalesce(f.active_soldier, k.active_soldier),
                      coalesce(f.subsistence, k.subsistence),
                      coalesce(f.medical_insurance, k.medical_insurance),
                      coalesce(f.critical_insurance, k.critical_insurance),
                      coalesce(f.pension_insurance, k.pension_insurance),
                      coalesce(f.life_state, k.life_state), coalesce(f.joined_on, k.joined_on),
                      coalesce(f.work_months::numeric(3, 1), k.work_months))
                     is distinct from (k.person_no, k.name, k.relation, k.sex,
                                       k.birth_on, k.document_kind, k.ethnicity,
                                       k.education, k.student, k.dropout_reason, k.labour,
                                       k.work_place, k.employer, k.marital, k.political,
                                       k.active_soldier, k.subsistence, k.medical_insurance,
                                       k.critical_insurance, k.pension_insurance, k.life_state,
                                       k.joined_on, k.work_months)
                  or (coalesce(f.phone_index, k.phone_index), coalesce(f.document_index, k.document_index), coalesce(f.health_index, k.health_index))
                     is distinct from (k.phone_index, k.document_index, k.health_index)
                  or f.more is not null and registry.further_differences(to_jsonb(k), to_jsonb(jsonb_populate_record(k, registry.merged(to_jsonb(k), f.more))), f.more) <> '{}'
                  or case when coalesce(f.life_state, k.life_state) = 'LIVING' then k.left_on is not null
                          else k.left_on is null or f.left_on <> k.left_on end
                then registry.differences(
                         jsonb_build_object('personNo', k.person_no, 'name', k.name, 'relation', k.relation,
                          'sex', k.sex, 'birthOn', k.birth_on, 'documentKind', k.document_kind,
                          'ethnicity', k.ethnicity, 'education', k.education,
                          'student', k.student, 'dropoutReason', k.dropout_reason,
                          'labour', k.labour, 'workPlace', k.work_place, 'employer', k.employer,
                          'marital', k.marital, 'political', k.political,
                          'activeSoldier', k.active_soldier, 'subsistence', k.subsistence,
                          'medicalInsurance', k.medical_insurance,
                          'criticalInsurance', k.critical_insurance,
                          'pensionInsurance', k.pension_insurance, 'lifeState', k.life_state,
                          'joinedOn', k.joined_on, 'workMonths', k.work_months,
                          'leftOn', k.left_on),
                         jsonb_build_object('personNo', f.person_no, 'name', f.name, 'relation', f.relation, 'sex', f.sex,
                          'birthOn', f.birth_on, 'documentKind', f.document_kind, 'ethnicity', f.ethnicity,
                          'education', f.education, 'student', f.student, 'dropoutReason', f.dropout_reason,
                          'labour', f.labour, 'workPlace', f.work_place, 'employer', f.employer, 'marital', f.marital,
                          'political', f.political, 'activeSoldier', f.active_soldier, 'subsistence', f.subsistence,
                          'medicalInsurance', f.medical_insurance, 'criticalInsurance', f.critical_insurance,
                          'pensionInsurance', f.pension_insurance, 'lifeState', f.life_state, 'joinedOn', f.joined_on,
                          'workMonths', f.work_months::numeric(3, 1), 'leftOn', f.left_on))
                     || case when f.document_index <> coalesce(k.document_index, '') then '{"document": [null, null]}'::jsonb else '{}' end
                     || case when f.phone_index <> coalesce(k.phone_index, '') then '{"phone": [null, null]}'::jsonb else '{}' end
                     || case when f.health_index <> k.health_index then '{"health": [null, null]}'::jsonb else '{}' end
                     || case when f.more is null then '{}' else registry.further_differences(to_jsonb(k), to_jsonb(jsonb_populate_record(k, registry.merged(to_jsonb(k), f.more))), f.more) end
           end as differences
      from registry.intake_person f
      join matched m on m.row = f.row
      left join registry.person k on k.id = m.id
      left join registry.person other on other.document_index = f.document_index and other.left_on is null
                                         and m.counted and other.household <> m.household
      left join registry.household o on o.id = other.household
      left join registry.person numbered on numbered.person_no = f.person_no and numbered.household <> m.household
     cross join lateral (
         select case when f.problem is not null then f.problem
                     when m.household is null then 'HOUSEHOLD_UNKNOWN'
                     when m.counted and f.document_index in (select document_index from twice) then 'DOCUMENT_TWICE'
                     when other.id is not null then 'PERSON_ELSEWHERE'
                     when m.counted and f.document_index in (select document from elsewhere) then 'PERSON_ELSEWHERE'
                     when f.person_no in (select number from numbers_elsewhere) then 'PERSON_NUMBER_TAKEN'
                     when numbered.id is not null then 'PERSON_NUMBER_TAKEN'
                     when m.id is null and f.relation is null and jsonb_exists(f.more, 'certificates') then 'PERSON_UNKNOWN'
                     when m.id is null and f.name is null then 'NAME_MISSING'
                     when m.id is null and f.relation is null then 'RELATION_MISSING'
                     when m.id is null and f.sex is null then 'SEX_MISSING'
                end as code) c
     where f.batch = :batch
)
select :batch, 'PERSON', row, household_no, name,
       case when code is not null then 'REFUSE' when id is null then 'ADD' when differences is null then 'SAME' else 'CHANGE' end,
       code, case when code = 'PERSON_ELSEWHERE' then other end, household,
       case when code is not null then null when id is null then nextval('registry.person_id_seq') else id end, differences
  from compared
 order by row
