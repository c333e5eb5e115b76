-- what the registry refuses beyond our checks, as findings of the same kind: its own reasons, and the rest of refused households
with kept as (
    insert into exchange.finding (import, row, kind, rule, refuses, field, value, detail)
    select :import, v.row, v.kind, case when coalesce(v.code, 'HOUSEHOLD_REFUSED') = 'HOUSEHOLD_REFUSED' then 'HOUSEHOLD_REFUSED' else 'intake.' || v.code end,
           true, null, case when v.code in ('HOUSEHOLD_REFUSED', 'PERSON_ELSEWHERE') then '' else coalesce(v.detail, '') end, coalesce(v.detail, '')
      from registry.intake_verdict v
     where v.batch = :batch and v.verdict = 'REFUSE' and v.kind in ('HOUSEHOLD', 'PERSON', 'VILLAGE')
       and not exists (select from exchange.finding f where f.import = :import and f.row = v.row and f.refuses)
    returning kind, rule, refuses
)
insert into exchange.tally (import, kind, rule, refuses, count)
select :import, kind, rule, refuses, count(*) from kept group by kind, rule, refuses
    on conflict (import, kind, rule, refuses) do update set count = exchange.tally.count + excluded.count
