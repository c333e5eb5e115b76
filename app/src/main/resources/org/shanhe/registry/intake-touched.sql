-- a household none of whose own fields changes is still touched by a changed member or year
update registry.intake_verdict v
   set change = nextval('registry.change_id_seq'),
       verdict = case when v.row > 0 and t.years then 'CHANGE' else v.verdict end,
       differences = case when v.row > 0 and t.years then coalesce(v.differences, '{}') else v.differences end
  from (select household, bool_or(kind = 'CONDITION') as years from registry.intake_verdict
         where batch = :batch and kind in ('PERSON', 'CONDITION') and verdict in ('ADD', 'CHANGE')
         group by household) t
 where v.batch = :batch and v.kind = 'HOUSEHOLD' and v.household = t.household and v.change is null and v.verdict = 'SAME'
