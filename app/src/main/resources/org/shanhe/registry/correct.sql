-- fields of a household and of its members; a member's relation changes here only beside the head's
with locked as materialized (
    select h.id, h.village, h.identified_on, nextval('registry.change_id_seq') as change, greatest(clock_timestamp(), h.recorded_at + interval '1 microsecond') as at
      from registry.household h
     where h.id = :id and h.version = :version
       for update
), given as materialized (
    select p.id, p as was, g.g
      from jsonb_array_elements(cast(:members as jsonb)) g (g)
      join registry.person p on p.id = (g.g ->> 'id')::bigint and p.household = :id
     where coalesce((g.g ->> 'relation' = 'HEAD') = (p.relation = 'HEAD'), not jsonb_exists(g.g, 'relation'))
), persons as (
    update registry.person h
       set person_no = n.person_no, name = n.name, relation = n.relation, sex = n.sex, birth_on = n.birth_on,
           document_kind = n.document_kind, document = n.document, document_index = n.document_index, ethnicity = n.ethnicity,
           education = n.education, student = n.student, dropout_reason = n.dropout_reason, health = n.health,
           health_index = coalesce(n.health_index, '{}'), labour = n.labour, work_months = n.work_months,
           work_place = n.work_place, employer = n.employer, marital = n.marital, political = n.political,
           active_soldier = n.active_soldier, subsistence = n.subsistence, medical_insurance = n.medical_insurance,
           critical_insurance = n.critical_insurance, pension_insurance = n.pension_insurance, phone = n.phone,
           phone_index = n.phone_index, joined_on = n.joined_on,
           document_problem = n.document_problem, document_birth_on = n.document_birth_on, document_sex = n.document_sex,
           phone_problem = n.phone_problem, disability = n.disability, disability_index = n.disability_index, work_state = n.work_state,
           monthly_wage_fen = n.monthly_wage_fen, work_from = n.work_from, work_to = n.work_to, previous_work_to = n.previous_work_to,
           work_sector = n.work_sector, work_channel = n.work_channel, public_posts = n.public_posts,
           public_post_months = n.public_post_months, employee_medical = n.employee_medical,
           commercial_insurance = n.commercial_insurance, medical_aid = n.medical_aid, employee_pension = n.employee_pension,
           disability_allowance = n.disability_allowance, contribution_subsidised_on = n.contribution_subsidised_on,
           relocated = n.relocated, certificates = n.certificates,
           version = h.version + 1, recorded_at = l.at, change = l.change
      from locked l, given g
     cross join lateral jsonb_populate_record(g.was, g.g) n
     where h.id = g.id
    returning h.id, h.household, h.village, h.name, h.relation, h.left_on, l.at, l.change, to_jsonb(old) as was, to_jsonb(new) as now
), saved as (
    update registry.household h
       set village_group = n.village_group, identified_on = n.identified_on, exited_on = n.exited_on, standard = n.standard,
           attribute = n.attribute, cause_main = n.cause_main, causes_other = coalesce(n.causes_other, '{}'),
           cause_text = n.cause_text, martyr_family = n.martyr_family, one_child = n.one_child,
           two_daughters = n.two_daughters, cooperative = n.cooperative, dangerous_house = n.dangerous_house,
           safe_water = n.safe_water, phone = n.phone, phone_index = n.phone_index, bank = n.bank,
           bank_account = n.bank_account, bank_account_index = n.bank_account_index, form_version = n.form_version,
           collector = n.collector, collected_on = n.collected_on,
           phone_problem = n.phone_problem, natural_village = n.natural_village, spending_poor = n.spending_poor,
           spending_cause = n.spending_cause, disaster_on = n.disaster_on, disaster_compensated = n.disaster_compensated,
           relocated = n.relocated, in_relocation_site = n.in_relocation_site, relocation_address = n.relocation_address,
           head_name = coalesce((select name from persons where relation = 'HEAD' and left_on is null), h.head_name), version = h.version + 1, recorded_at = l.at, change = l.change
      from locked l
      join registry.household k on k.id = l.id
     cross join lateral jsonb_populate_record(k, cast(:given as jsonb)) n
     where h.id = l.id
    returning h.id, h.village, h.version, l.at, l.change, to_jsonb(old) as was, to_jsonb(new) as now
), past as (
    insert into registry.past (kind, household, village, known, change, row)
    select 'household', id, village, tstzrange((was ->> 'recorded_at')::timestamptz, at), change, was from saved
), persons_past as (
    insert into registry.past (kind, household, person, village, known, change, row)
    select 'person', household, id, village, tstzrange((was ->> 'recorded_at')::timestamptz, at), change, was from persons
), noted as (
    insert into registry.change (id, kind, household, person, village, reason, before, after)
    overriding system value
    select change, 'CORRECT', id, null, village, :reason, registry.named(was, now), coalesce(registry.named(now, was), '{}')
           || coalesce((select jsonb_build_object('members', jsonb_agg(jsonb_build_object('person', p.id, 'name', p.name,
                               'before', registry.named(p.was, p.now), 'after', registry.named(p.now, p.was)))) from persons p having count(*) > 0), '{}') from saved
), audited as (
    insert into kernel.audit (action, subject, place, detail)
    select 'registry.household.correct', 'household/' || id, village, jsonb_build_object('change', change) from saved
)
select id, version, (select count(*) from persons) as members from saved
