-- Who should have a plan (方案对象): registered households not struck off, ordinary ones that are watched, their members and villages. Views run with the reader's rights, so row-level security holds.
create or replace view plan.subject with (security_invoker) as
select 'VILLAGE' as subject, d.code as subject_id, d.code as village, null::bigint as household, null::bigint as person, d.name as label
  from place.division d
 where d.down_to = 5
   and exists (select from registry.household h where h.village = d.code and h.status <> 'REMOVED')
union all
select 'HOUSEHOLD', h.id, h.village, h.id, null, h.head_name
  from registry.household h
 where h.status not in ('REMOVED', 'ORDINARY')
    or exists (select from registry.monitored m where m.household = h.id and m.cleared_on is null)
union all
select 'PERSON', p.id, p.village, p.household, p.id, p.name
  from registry.person p
  join registry.household h on h.id = p.household
 where p.left_on is null and p.life_state = 'LIVING'
   and (h.status not in ('REMOVED', 'ORDINARY')
        or exists (select from registry.monitored m where m.household = h.id and m.cleared_on is null));

-- What a plan must answer (致贫原因、风险和个人状况), taken from the register and never typed again; `among` says for how many.
create or replace view plan.need with (security_invoker) as
select 'HOUSEHOLD' as subject, h.id as subject_id, h.village, 'CAUSE' as list, c.code, 1::bigint as among
  from registry.household h
 cross join lateral (select distinct code from unnest(array_append(h.causes_other, h.cause_main)) u (code) where code is not null) c
 where h.status <> 'REMOVED'
union all
select 'HOUSEHOLD', h.id, h.village, 'RISK', r.code, max(r.among)
  from registry.household h
 cross join lateral (
    select unnest(m.risks) as code, 1::bigint as among from registry.monitored m where m.household = h.id and m.cleared_on is null
    union all
    select 'HOUSING', 1 where h.dangerous_house
    union all
    select 'DRINKING_WATER', 1 where not h.safe_water
    union all
    select 'COMPULSORY_EDUCATION', count(*) from registry.person p
     where p.household = h.id and p.left_on is null and p.dropout_reason is not null having count(*) > 0
    union all
    select 'UNINSURED', count(*) from registry.person p
     where p.household = h.id and p.left_on is null and not p.medical_insurance and p.employee_medical is not true having count(*) > 0
 ) r
 where h.status <> 'REMOVED'
 group by h.id, h.village, r.code
union all
select 'VILLAGE', h.village, h.village, 'CAUSE', c.code, count(*)
  from registry.household h
 cross join lateral (select distinct code from unnest(array_append(h.causes_other, h.cause_main)) u (code) where code is not null) c
 where h.status <> 'REMOVED'
 group by h.village, c.code
union all
select 'PERSON', p.id, p.village, 'STATE', s.code, 1
  from registry.person p
 cross join lateral (
    select 'OUT_OF_SCHOOL' as code where p.dropout_reason is not null
    union all
    select 'STUDENT' where p.student <> 'NONE'
    union all
    select 'UNINSURED' where not p.medical_insurance and p.employee_medical is not true
    union all
    select 'ABLE_TO_WORK' where p.labour in ('ORDINARY', 'SKILLED') and coalesce(p.student, 'NONE') = 'NONE' and coalesce(p.work_months, 0) = 0
    union all
    select 'UNABLE_TO_WORK' where p.labour in ('LOST', 'NONE') and coalesce(p.student, 'NONE') = 'NONE' and p.birth_on < current_date - 16 * 365
 ) s
 where p.left_on is null and p.life_state = 'LIVING';

-- whether a planned item is of a family that answers what it names
create or replace view plan.item_answer with (security_invoker) as
select i.plan, i.id as item, i.village, i.need_list as list, i.need_code as code, k.family, k.reported_as, a.verified, i.suggested
  from plan.item i
  join plan.plan p on p.id = i.plan
  join policy.measure_kind k on k.kind = i.kind and k.valid @> lower(p.valid)
  join policy.measure_answer a on a.list = i.need_list and a.code = i.need_code and a.family in (k.family, k.reported_as)
                              and a.valid @> lower(p.valid)
 where not i.removed;

grant select on plan.subject, plan.need, plan.item_answer to shanhe_app;
