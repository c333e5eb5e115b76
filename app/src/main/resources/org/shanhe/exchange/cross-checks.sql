-- the checks that look over many rows of one import; each finding names its row, its rule and what it should agree with
with household as (
    select row, household_no, phone_index from registry.intake_household where batch = :batch and household_no is not null
), person as (
    select row, household_no, person_no, name, relation, sex, document_index, phone_index, work_place
      from registry.intake_person
     where batch = :batch and household_no is not null and coalesce(life_state, 'LIVING') = 'LIVING' and left_on is null
), numbered as (
    select household_no from household union select household_no from person
), known as (
    select h.household_no, exists (select from registry.person p where p.household = h.id and p.left_on is null and p.relation = 'HEAD') as head
      from registry.household h
      join numbered n on n.household_no = h.household_no
), family as (
    select household_no, count(*) as members, count(*) filter (where relation = 'HEAD') as heads, min(row) as first_row,
           min(row) filter (where relation = 'HEAD') as head_row, min(sex) filter (where relation = 'HEAD') as head_sex,
           min(name) filter (where relation = 'HEAD') as head_name
      from person
     group by household_no
), phone as (
    select row, 'HOUSEHOLD' as kind, household_no, phone_index, null::bigint as work_county from household where phone_index is not null
    union all
    select row, 'PERSON', household_no, phone_index, work_place / 1000000 from person where phone_index is not null
), shared_phone as (
    select phone_index, count(distinct household_no) as households from phone group by phone_index having count(distinct household_no) > 1
), found (row, kind, rule, field, value, detail) as (
    select row, 'HOUSEHOLD', 'HOUSEHOLD_TWICE', 'HOUSEHOLD_NO', household_no, (other % 100000000)::text
      from (select row, household_no, coalesce(lag(row) over same, lead(row) over same) as other
              from household window same as (partition by household_no order by row)) x
     where other is not null
    union all
    select row, 'PERSON', 'PERSON_TWICE', 'PERSON_NO', person_no, (other % 100000000)::text
      from (select row, person_no, coalesce(lag(row) over same, lead(row) over same) as other
              from person where person_no is not null window same as (partition by person_no order by row)) x
     where other is not null
    union all
    select row, 'PERSON', '1_01_001', 'DOCUMENT', '', (other % 100000000)::text
      from (select row, coalesce(lag(row) over same, lead(row) over same) as other
              from person where document_index is not null window same as (partition by document_index order by row)) x
     where other is not null
    union all
    select row, 'HOUSEHOLD', 'NO_MEMBERS', 'HOUSEHOLD_NO', household_no, ''
      from household h
     where not exists (select from family f where f.household_no = h.household_no)
       and not exists (select from known k where k.household_no = h.household_no)
    union all
    select row, 'PERSON', 'HOUSEHOLD_UNKNOWN', 'HOUSEHOLD_NO', household_no, ''
      from person p
     where not exists (select from household h where h.household_no = p.household_no)
       and not exists (select from known k where k.household_no = p.household_no)
    union all
    select first_row, 'PERSON', '3_02_011', 'RELATION', '', household_no
      from family f
     where heads = 0 and not exists (select from known k where k.household_no = f.household_no and k.head)
       and exists (select from (select household_no from household union all select household_no from known) n where n.household_no = f.household_no)
    union all
    select p.row, 'PERSON', '3_02_012', 'RELATION', p.name, p.household_no
      from person p join family f using (household_no)
     where f.heads > 1 and p.relation = 'HEAD'
    union all
    select p.row, 'PERSON', '2_02_001', 'SEX', p.name, f.head_name
      from person p join family f using (household_no)
     where p.relation = 'SPOUSE' and p.sex = f.head_sex
    union all
    select s.row, 'HOUSEHOLD', 'MEMBERS_DIFFER', 'MEMBERS', s.members::text, f.members::text
      from exchange.stated s join family f using (household_no)
     where s.import = :import and s.members <> f.members
    union all
    select s.row, 'HOUSEHOLD', 'HEAD_NAME_DIFFERS', 'HEAD_NAME', s.head_name, f.head_name
      from exchange.stated s join family f using (household_no)
     where s.import = :import and s.head_name <> f.head_name
    union all
    select p.row, p.kind, '5_15_021', 'PHONE', '', s.households::text
      from phone p join shared_phone s using (phone_index)
    union all
    select p.row, p.kind, '5_15_022', 'PHONE', '', p.household_no
      from phone p
     where (p.household_no, p.phone_index) in (select household_no, phone_index from phone
                                                group by household_no, phone_index having count(distinct work_county) > 1)
), kept as (
    insert into exchange.finding (import, row, kind, rule, refuses, field, value, detail)
    select :import, f.row, f.kind, f.rule, c.refuses, f.field, coalesce(f.value, ''), coalesce(f.detail, '')
      from found f join unnest(cast(:rules as text[]), cast(:refuses as boolean[])) c (rule, refuses) using (rule)
     order by f.row
    returning kind, rule, refuses
)
insert into exchange.tally (import, kind, rule, refuses, count)
select :import, kind, rule, refuses, count(*) from kept group by kind, rule, refuses
    on conflict (import, kind, rule, refuses) do update set count = exchange.tally.count + excluded.count
