-- a new household with its members and first status
with drawn as materialized (
    select nextval('registry.household_id_seq') as id, nextval('registry.change_id_seq') as change, clock_timestamp() as at,
           :village::bigint || lpad(nextval('registry.household_number')::text, 6, '0') as number
), members as materialized (
    select m.* from jsonb_populate_recordset(null::registry.person, cast(:members as jsonb)) m
), saved as (
    insert into registry.household as h (id, household_no, village, head_name, members, status, status_since,
           village_group, identified_on, exited_on, standard, attribute, cause_main, causes_other, cause_text, martyr_family,
           one_child, two_daughters, cooperative, dangerous_house, safe_water, phone, phone_index, bank, bank_account,
           bank_account_index, form_version, collector, collected_on,
           phone_problem, natural_village, spending_poor, spending_cause, disaster_on, disaster_compensated, relocated,
           in_relocation_site, relocation_address, recorded_at, change)
    select d.id, d.number, :village, (select name from members where relation = 'HEAD'), (select count(*) from members), :status, :since,
           n.village_group, n.identified_on, n.exited_on, n.standard, n.attribute, n.cause_main,
           coalesce(n.causes_other, '{}'), n.cause_text, n.martyr_family, n.one_child, n.two_daughters, n.cooperative,
           n.dangerous_house, n.safe_water, n.phone, n.phone_index, n.bank, n.bank_account, n.bank_account_index,
           n.form_version, n.collector, n.collected_on,
           n.phone_problem, n.natural_village, n.spending_poor, n.spending_cause, n.disaster_on, n.disaster_compensated, n.relocated,
           n.in_relocation_site, n.relocation_address, d.at, d.change
      from drawn d, jsonb_populate_record(null::registry.household, cast(:given as jsonb)) n
    returning h.id, h.village, h.version, h.change, h.members, h.status, h.status_since, h.identified_on, h.recorded_at as at, to_jsonb(h) as now
), persons as (
    insert into registry.person (household, village, person_no, name, relation, sex, birth_on, document_kind, document, document_index,
                                   ethnicity, education, student, dropout_reason, health, health_index, labour, work_months,
                                   work_place, employer, marital, political, active_soldier, subsistence, medical_insurance,
                                   critical_insurance, pension_insurance, phone, phone_index,
                                   document_problem, document_birth_on, document_sex, phone_problem, disability, disability_index,
                                   work_state, monthly_wage_fen, work_from, work_to, previous_work_to, work_sector, work_channel,
                                   public_posts, public_post_months, employee_medical, commercial_insurance, medical_aid,
                                   employee_pension, disability_allowance, contribution_subsidised_on, relocated, certificates, joined_on, recorded_at, change)
    select s.id, s.village, m.person_no, m.name, m.relation, m.sex, m.birth_on,
           coalesce(m.document_kind, case when m.document is null then 'NONE' else 'IDENTITY_CARD' end), m.document,
           m.document_index, m.ethnicity, m.education, m.student, m.dropout_reason, m.health, coalesce(m.health_index, '{}'),
           m.labour, m.work_months, m.work_place, m.employer, m.marital, m.political, m.active_soldier, m.subsistence,
           m.medical_insurance, m.critical_insurance, m.pension_insurance, m.phone, m.phone_index,
           m.document_problem, m.document_birth_on, m.document_sex, m.phone_problem, m.disability, m.disability_index, m.work_state,
           m.monthly_wage_fen, m.work_from, m.work_to, m.previous_work_to, m.work_sector, m.work_channel, m.public_posts,
           m.public_post_months, m.employee_medical, m.commercial_insurance, m.medical_aid, m.employee_pension, m.disability_allowance,
           m.contribution_subsidised_on, m.relocated, m.certificates,
           coalesce(m.joined_on, greatest(s.identified_on, m.birth_on)), s.at, s.change
      from members m, saved s
), statuses as (
    insert into registry.status (household, valid, village, status, members, reason, recorded_at, change)
    select id, daterange(identified_on, status_since), village, 'POOR', members, null, at, change
      from saved where status not in ('POOR', 'ORDINARY') and identified_on < status_since
    union all
    select id, daterange(status_since, null), village, status, members, :reason, at, change from saved
), noted as (
    insert into registry.change (id, kind, household, person, village, reason, before, after)
    overriding system value
    select change, 'REGISTER', id, null, village, :reason, null, registry.named(now, '{}') from saved
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'registry.household.register', 'household/' || id, village, jsonb_build_object('change', change) from saved
)
select id, version from saved
