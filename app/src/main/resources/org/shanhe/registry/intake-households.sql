-- a verdict for each staged household row; the rows of a household are judged together later
insert into registry.intake_verdict (batch, kind, row, household_no, name, verdict, code, detail, household, change, known_change, differences)
with twice as materialized (
    select household_no from registry.intake_household where batch = :batch group by household_no having count(*) > 1
), heads as (
    select household_no, min(name) as name from registry.intake_person
     where batch = :batch and relation = 'HEAD' and coalesce(life_state, 'LIVING') = 'LIVING' group by household_no
), elsewhere as materialized (
    select number from registry.numbers_elsewhere(:batch) number
), judged as (
    select f.*, k as known, k.id, k.change as known_change, coalesce(heads.name, k.head_name) as head,
           registry.stated_since(f, k) as since,
           case when f.problem is not null then f.problem
                when f.household_no is null then 'NUMBER_MISSING'
                when f.household_no in (select household_no from twice) then 'NUMBER_TWICE'
                when f.village <> k.village then 'VILLAGE_DIFFERS'
                when k.id is null and f.village is null then 'VILLAGE_MISSING'
                when k.id is null and d.code is null then 'VILLAGE_UNKNOWN'
                when k.id is null and not (f.village <@ (select kernel.scope_places())) then 'OUTSIDE_SCOPE'
                when k.id is null and f.household_no in (select number from elsewhere) then 'NUMBER_TAKEN'
                when k.id is null and f.status is null then 'STATUS_MISSING'
                when k.id is null and f.identified_on is null then 'IDENTIFIED_ON_MISSING'
                when registry.stated_since(f, k) < coalesce(f.identified_on, k.identified_on) then 'DATES_DISAGREE'
           end as code,
           case when f.village <> k.village then k.village::text
                when d.code is null then f.village::text
           end as detail
      from registry.intake_household f
      left join registry.household k on k.household_no = f.household_no
      left join place.division d on d.code = f.village and d.down_to = 5
      left join heads on heads.household_no = f.household_no
     where f.batch = :batch
), compared as (
    select f.*, case when f.code is not null or f.id is null then null
                     when (coalesce(f.village_group, (f.known).village_group),
                           coalesce(f.identified_on, (f.known).identified_on), coalesce(f.exited_on, (f.known).exited_on),
                           coalesce(f.standard, (f.known).standard), coalesce(f.attribute, (f.known).attribute),
                           coalesce(f.cause_main, (f.known).cause_main), coalesce(f.causes_other, (f.known).causes_other),
                           coalesce(f.cause_text, (f.known).cause_text), coalesce(f.martyr_family, (f.known).martyr_family),
                           coalesce(f.one_child, (f.known).one_child), coalesce(f.two_daughters, (f.known).two_daughters),
                           coalesce(f.cooperative, (f.known).cooperative),
                           coalesce(f.dangerous_house, (f.known).dangerous_house),
                           coalesce(f.safe_water, (f.known).safe_water), coalesce(f.bank, (f.known).bank),
                           coalesce(f.form_version, (f.known).form_version), coalesce(f.collector, (f.known).collector),
                           coalesce(f.collected_on, (f.known).collected_on))
                          is distinct from ((f.known).village_group, (f.known).identified_on, (f.known).exited_on,
                                            (f.known).standard, (f.known).attribute, (f.known).cause_main,
                                            (f.known).causes_other, (f.known).cause_text, (f.known).martyr_family,
                                            (f.known).one_child, (f.known).two_daughters, (f.known).cooperative,
                                            (f.known).dangerous_house, (f.known).safe_water, (f.known).bank,
                                            (f.known).form_version, (f.known).collector, (f.known).collected_on)
                       or (f.status, f.since) is distinct from ((f.known).status, (f.known).status_since) and coalesce(f.status, f.status_since::text, f.exited_on::text) is not null
                       or (coalesce(f.phone_index, (f.known).phone_index), coalesce(f.bank_account_index, (f.known).bank_account_index))
                          is distinct from ((f.known).phone_index, (f.known).bank_account_index)
                     then registry.differences(
                              jsonb_build_object('villageGroup', (f.known).village_group, 'identifiedOn', (f.known).identified_on,
                               'exitedOn', (f.known).exited_on, 'standard', (f.known).standard,
                               'attribute', (f.known).attribute, 'causeMain', (f.known).cause_main,
                               'causesOther', (f.known).causes_other, 'causeText', (f.known).cause_text,
                               'martyrFamily', (f.known).martyr_family, 'oneChild', (f.known).one_child,
                               'twoDaughters', (f.known).two_daughters, 'cooperative', (f.known).cooperative,
                               'dangerousHouse', (f.known).dangerous_house, 'safeWater', (f.known).safe_water,
                               'bank', (f.known).bank, 'formVersion', (f.known).form_version, 'collector', (f.known).collector,
                               'collectedOn', (f.known).collected_on, 'status', (f.known).status,
                               'statusSince', (f.known).status_since),
                              jsonb_build_object('villageGroup', f.village_group, 'identifiedOn', f.identified_on, 'exitedOn', f.exited_on,
                               'standard', f.standard, 'attribute', f.attribute, 'causeMain', f.cause_main,
                               'causesOther', f.causes_other, 'causeText', f.cause_text, 'martyrFamily', f.martyr_family,
                               'oneChild', f.one_child, 'twoDaughters', f.two_daughters, 'cooperative', f.cooperative,
                               'dangerousHouse', f.dangerous_house, 'safeWater', f.safe_water, 'bank', f.bank,
                               'formVersion', f.form_version, 'collector', f.collector, 'collectedOn', f.collected_on,
                               'status', f.status, 'statusSince', f.since))
                          || case when f.phone_index <> coalesce((f.known).phone_index, '') then '{"phone": [null, null]}'::jsonb else '{}' end
                          || case when f.bank_account_index <> coalesce((f.known).bank_account_index, '') then '{"bankAccount": [null, null]}'::jsonb else '{}' end
                end as differences
      from judged f
)
select :batch, 'HOUSEHOLD', row, household_no, head,
       case when code is not null then 'REFUSE' when id is null then 'ADD' when differences is null or differences = '{}' then 'SAME' else 'CHANGE' end,
       code, case when code is not null then detail end,
       case when code is not null then null when id is null then nextval('registry.household_id_seq') else id end,
       case when code is null and (id is null or differences <> '{}') then nextval('registry.change_id_seq') end,
       known_change, nullif(differences, '{}')
  from compared
 order by row
