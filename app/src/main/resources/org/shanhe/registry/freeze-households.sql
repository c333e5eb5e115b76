-- the households that had a status of the register on the day, where they lived then
insert into registry.frozen_household (register, household, village, row, condition)
select cast(:register as bigint), h.id, s.village,
       registry.frozen('registry.household', to_jsonb(h)) || jsonb_build_object('village', s.village, 'status', s.status, 'status_since', lower(s.valid)),
       registry.frozen('registry.condition', to_jsonb(c))
  from registry.status s
  join registry.household h on h.id = s.household
  left join registry.condition c on c.household = h.id and c.year = :year
 where s.valid @> cast(:on as date) and s.status not in ('REMOVED', 'ORDINARY') and s.village >= :low and s.village < :high
