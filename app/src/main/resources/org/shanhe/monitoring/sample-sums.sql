-- what the survey of a county found, beside the register's totals; anything still unanswered shows as open
select coalesce(sum(persons) filter (where stratum = 'EXITED'), 0) as exited,
       coalesce(sum(persons) filter (where stratum = 'EXITED' and wrong), 0) as wrongly_exited,
       coalesce(sum(persons) filter (where stratum = 'UNREGISTERED' and wrong), 0) as missed,
       count(*) filter (where satisfied is not null) as asked,
       count(*) filter (where satisfied) as satisfied,
       count(*) filter (where persons is null or satisfied is null or stratum <> 'REGISTERED' and wrong is null) as open,
       count(*) as drawn,
       (select case when count(*) = count(unregistered) then sum(unregistered) end from monitoring.sampled_village where case_id = :id) as unregistered,
       (select coalesce(sum(members), 0) from registry.household where village >= :low and village < :high and status in ('POOR', 'PRE_EXIT', 'RELAPSED')) as poor,
       (select coalesce(sum(members), 0) from registry.household where village >= :low and village < :high and status = 'EXITED') as exited_all
  from monitoring.sampled_household where case_id = :id
