-- a household by its id or number, with its own account and those of all who ever belonged to it; no name, the number says enough
select h.id, h.household_no as number, h.household_no as name, a.id as account
  from registry.household h
  left join ledger.account a
    on a.key = 'household:' || h.id or a.key in (select 'person:' || p.id from registry.person p where p.household = h.id)
 where h.id = :id or h.household_no = :number
 order by a.id
