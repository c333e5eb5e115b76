-- a year's facts are replaced whole
delete from registry.village_fact k
 using registry.intake_verdict v
 where v.batch = :batch and v.kind = 'VILLAGE' and v.change is not null and k.village = cast(v.household_no as bigint) and k.year = v.year
