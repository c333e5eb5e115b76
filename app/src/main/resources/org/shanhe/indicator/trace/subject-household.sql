-- a household by its id or number, with its own account and those of all who ever belonged to it; no name, the number says enough;
-- the keys are gathered first, so that their index is used under row-level security
with asked as materialized (
    select h.id, h.household_no from registry.household h where h.id = :id or h.household_no = :number
),
keys as (
    select 'household:' || id as key from asked
    union all
    select 'person:' || p.id from asked join registry.person p on p.household = asked.id
)
select h.id, h.household_no as number, h.household_no as name, a.id as account
  from asked h
  left join ledger.account a on a.key = any (array (select key from keys))
 order by a.id
