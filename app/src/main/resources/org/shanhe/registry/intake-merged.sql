-- rows of a household merged into another say which one it became
update registry.intake_verdict v
   set code = 'HOUSEHOLD_MERGED', detail = coalesce(registry.became(h.id), '')
  from registry.household h
 where v.batch = :batch and v.code in ('HOUSEHOLD_MERGED', 'HOUSEHOLD_UNKNOWN')
   and h.household_no = v.household_no and h.successor is not null
