-- how many households one what-if would judge otherwise
select count(*)
  from monitoring.trial_household t
  join registry.household h on h.id = t.household
 where t.trial = :trial
   and t.village >= :low and t.village < :high
   and (cast(:cause as text) is null or t.cause = :cause)
   and (cast(:was as text) is null or t.was = :was)
   and (cast(:would as text) is null or t.would = :would)
   and (cast(:q as text) is null or strpos(h.household_no, :q) > 0 or :names and strpos(h.head_name, :q) > 0)
