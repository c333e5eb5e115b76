-- the households that one what-if would judge otherwise, as the register names them
select t.household as id, h.household_no, h.head_name as head, t.village::text as village, d.name as village_name, t.members, t.cause, t.was,
       t.would
  from monitoring.trial_household t
  join registry.household h on h.id = t.household
  join place.division d on d.code = t.village
 where t.trial = :trial and t.household > :after
   and t.village >= :low and t.village < :high
   and (cast(:cause as text) is null or t.cause = :cause)
   and (cast(:was as text) is null or t.was = :was)
   and (cast(:would as text) is null or t.would = :would)
   and (cast(:q as text) is null or strpos(h.household_no, :q) > 0 or :names and strpos(h.head_name, :q) > 0)
 order by t.household
 limit :limit
