-- a verdict for each staged household row; the rows of a household are judged together later
insert into registry.intake_verdict (batch, kind, row, household_no, name, verdict, code, detail, household, change, known_change, differences)
with twice as materialized (
    select household_no from registry.intake_household where batch = :batch group by household_no having count(*) > 1
), heads as (
    select household_no, min(name) as name from registry.intake_person
     where batch = :batch and relation = 'HEAD' and coalesce(life_state, 'LIVING') = 'LIVING' group by household_no
), elsewhere as materialized (
    select number from registry.numbers_elsewhere(:batch) number
), village as materialized (
    select village, exists (select from place.division d where d.code = village and d.down_to = 5) as known
      from (select distinct village from registry.intake_household where batch = :batch and village is not null) v
), compared as materialized (
    select f.row, f.household_no, coalesce(heads.name, k.head_name) as head, k.id, k.change as known_change, c.code,
           case when f.village <> k.village then k.village::text
                when not d.known then f.village::text
           end as detail,
           case when c.code is not null or k.id is null then null
                when (coalesce(f.village_group, k.village_group),
                      coalesce(f.identified_on, k.identified_on), coalesce(f.exited_on, k.exited_on),
                      coalesce(f.standard, k.standard), coalesce(f.attribute, k.attribute),
                      coalesce(f.cause_main, k.cause_main), coalesce(f.causes_other, k.causes_other),
                      coalesce(f.cause_text, k.cause_text), coalesce(f.martyr_family, k.martyr_family),
                      coalesce(f.one_child, k.one_child), coalesce(f.two_daughters, k.two_daughters),
                      coalesce(f.cooperative, k.cooperative),
                      coalesce(f.dangerous_house, k.dangerous_house),
                      coalesce(f.safe_water, k.safe_water), coalesce(f.bank, k.bank),
                      coalesce(f.form_version, k.form_version), coalesce(f.collector, k.collector),
                      coalesce(f.collected_on, k.collected_on))
                     is distinct from (k.village_group, k.identified_on, k.exited_on,
                                       k.standard, k.attribute, k.cause_main,
                                       k.causes_other, k.cause_text, k.martyr_family,
                                       k.one_child, k.two_daughters, k.cooperative,
                                       k.dangerous_house, k.safe_water, k.bank,
                                       k.form_version, k.collector, k.collected_on)
                  or (f.status, x.since) is distinct from (k.status, k.status_since) and coalesce(f.status, f.status_since::text, f.exited_on::text) is not null
                  or (coalesce(f.phone_index, k.phone_index), coalesce(f.bank_account_index, k.bank_account_index))
                     is distinct from (k.phone_index, k.bank_account_index)
                  or f.more is not null and registry.further_differences(to_jsonb(k), to_jsonb(jsonb_populate_record(k, f.more)), f.more) <> '{}'
                  or f.monitored is not null and registry.further_differences(to_jsonb(w), to_jsonb(jsonb_populate_record(w, f.monitored)), f.monitored, 'monitored_') <> '{}'
                then registry.differences(
                         jsonb_build_object('villageGroup', k.village_group, 'identifiedOn', k.identified_on,
                          'exitedOn', k.exited_on, 'standard', k.standard,
                          'attribute', k.attribute, 'causeMain', k.cause_main,
                          'causesOther', k.causes_other, 'causeText', k.cause_text,
                          'martyrFamily', k.martyr_family, 'oneChild', k.one_child,
                          'twoDaughters', k.two_daughters, 'cooperative', k.cooperative,
                          'dangerousHouse', k.dangerous_house, 'safeWater', k.safe_water,
                          'bank', k.bank, 'formVersion', k.form_version, 'collector', k.collector,
                          'collectedOn', k.collected_on, 'status', k.status,
                          'statusSince', k.status_since),
                         jsonb_build_object('villageGroup', f.village_group, 'identifiedOn', f.identified_on, 'exitedOn', f.exited_on,
                          'standard', f.standard, 'attribute', f.attribute, 'causeMain', f.cause_main,
                          'causesOther', f.causes_other, 'causeText', f.cause_text, 'martyrFamily', f.martyr_family,
                          'oneChild', f.one_child, 'twoDaughters', f.two_daughters, 'cooperative', f.cooperative,
                          'dangerousHouse', f.dangerous_house, 'safeWater', f.safe_water, 'bank', f.bank,
                          'formVersion', f.form_version, 'collector', f.collector, 'collectedOn', f.collected_on,
                          'status', f.status, 'statusSince', x.since))
                     || case when f.phone_index <> coalesce(k.phone_index, '') then '{"phone": [null, null]}'::jsonb else '{}' end
                     || case when f.bank_account_index <> coalesce(k.bank_account_index, '') then '{"bankAccount": [null, null]}'::jsonb else '{}' end
                     || case when f.more is null then '{}' else registry.further_differences(to_jsonb(k), to_jsonb(jsonb_populate_record(k, f.more)), f.more) end
                     || case when f.monitored is null then '{}' else registry.further_differences(to_jsonb(w), to_jsonb(jsonb_populate_record(w, f.monitored)), f.monitored, 'monitored_') end
           end as differences
      from registry.intake_household f
      left join registry.household k on k.household_no = f.household_no
      left join village d on d.village = f.village
      left join registry.monitored w on w.household = k.id and f.monitored is not null
      left join heads on heads.household_no = f.household_no
     cross join lateral (select registry.stated_since(f, k) as since) x
     cross join lateral (
         select case when f.problem is not null then f.problem
                     when f.household_no is null then 'NUMBER_MISSING'
                     when f.household_no in (select household_no from twice) then 'NUMBER_TWICE'
                     when k.successor is not null then 'HOUSEHOLD_MERGED'
                     when f.village <> k.village then 'VILLAGE_DIFFERS'
                     when k.id is null and f.village is null then 'VILLAGE_MISSING'
                     when k.id is null and not d.known then 'VILLAGE_UNKNOWN'
                     when k.id is null and not (f.village <@ (select kernel.scope_places())) then 'OUTSIDE_SCOPE'
                     when k.id is null and f.household_no in (select number from elsewhere) then 'NUMBER_TAKEN'
                     when k.id is null and f.status is null then 'STATUS_MISSING'
                     when k.id is null and f.identified_on is null then 'IDENTIFIED_ON_MISSING'
                     when x.since < coalesce(f.identified_on, k.identified_on) then 'DATES_DISAGREE'
                     when f.monitored is not null and w.household is null
                          and not (f.monitored ->> 'category' is not null and f.monitored ->> 'identified_on' is not null) then 'MONITORED_INCOMPLETE'
                     when coalesce((f.monitored ->> 'cleared_on')::date, w.cleared_on)
                          < coalesce((f.monitored ->> 'identified_on')::date, w.identified_on) then 'MONITORED_DATES_DISAGREE'
                end as code) c
     where f.batch = :batch
)
select :batch, 'HOUSEHOLD', row, household_no, head,
       case when code is not null then 'REFUSE' when id is null then 'ADD' when differences is null or differences = '{}' then 'SAME' else 'CHANGE' end,
       code, case when code is not null then detail end,
       case when code is not null then null when id is null then nextval('registry.household_id_seq') else id end,
       case when code is null and (id is null or differences <> '{}') then nextval('registry.change_id_seq') end,
       known_change, nullif(differences, '{}')
  from compared
 order by row
