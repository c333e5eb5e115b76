with locked as materialized (
    select h.id, h.village, h.identified_on, nextval('registry.change_id_seq') as change, greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond') as at
      from registry.household h
     where h.id = :id and h.version = :version
       for update
), person as (
    insert into registry.person (household, village, person_no, name, relation, sex, birth_on, document_kind, document, document_index,
                                   ethnicity, education, student, dropout_reason, health, health_index, labour, work_months,
                                   work_place, employer, marital, political, active_soldier, subsistence, medical_insurance,
                                   critical_insurance, pension_insurance, phone, phone_index,
                                   document_problem, document_birth_on, document_sex, phone_problem, disability, disability_index,
                                   work_state, monthly_wage_fen, work_from, work_to, previous_work_to, work_sector, work_channel,
                                   public_posts, public_post_months, employee_medical, commercial_insurance, medical_aid,
                                   employee_pension, disability_allowance, contribution_subsidised_on, relocated, certificates, joined_on, recorded_at, change)
    select l.id, l.village, m.person_no, m.name, m.relation, m.sex, m.birth_on,
           coalesce(m.document_kind, case when m.document is null then 'NONE' else 'IDENTITY_CARD' end), m.document,
           m.document_index, m.ethnicity, m.education, m.student, m.dropout_reason, m.health, coalesce(m.health_index, '{}'),
           m.labour, m.work_months, m.work_place, m.employer, m.marital, m.political, m.active_soldier, m.subsistence,
           m.medical_insurance, m.critical_insurance, m.pension_insurance, m.phone, m.phone_index,
           m.document_problem, m.document_birth_on, m.document_sex, m.phone_problem, m.disability, m.disability_index, m.work_state,
           m.monthly_wage_fen, m.work_from, m.work_to, m.previous_work_to, m.work_sector, m.work_channel, m.public_posts,
           m.public_post_months, m.employee_medical, m.commercial_insurance, m.medical_aid, m.employee_pension, m.disability_allowance,
           m.contribution_subsidised_on, m.relocated, m.certificates,
           coalesce(m.joined_on, greatest(l.identified_on, m.birth_on)), l.at, l.change
      from locked l, jsonb_populate_record(null::registry.person, cast(:given as jsonb)) m
    returning id, to_jsonb(person) as now
), saved as (
    update registry.household h set members = h.members + 1, version = h.version + 1, recorded_at = l.at, change = l.change
      from locked l where h.id = l.id
    returning h.id, h.village, h.version, l.at, l.change, to_jsonb(old) as was, to_jsonb(new) as now
), past as (
    insert into registry.past (kind, household, village, known, change, row)
    select 'household', id, village, tstzrange((was ->> 'recorded_at')::timestamptz, at), change, was from saved
), noted as (
    insert into registry.change (id, kind, household, person, village, reason, before, after)
    overriding system value
    select change, 'ADD_MEMBER', id, (select id from person), village, :reason, null, (select registry.named(p.now, '{}') from person p) from saved
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'registry.household.add-member', 'household/' || id, village, jsonb_build_object('change', change) from saved
)
select id, version from saved
