-- households that only the person or condition rows name: row 0, the same as known unless one of those rows changes something
insert into registry.intake_verdict (batch, kind, row, household_no, name, verdict, household, known_change)
select :batch, 'HOUSEHOLD', 0, k.household_no, k.head_name, 'SAME', k.id, k.change
  from registry.household k
 where k.household_no in (select household_no from registry.intake_person where batch = :batch
                          union select household_no from registry.intake_condition where batch = :batch
                          except select household_no from registry.intake_household where batch = :batch)
   and k.successor is null
