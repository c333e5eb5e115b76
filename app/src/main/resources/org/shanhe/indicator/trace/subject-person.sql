-- a person by id or number, with the account
select p.id, p.person_no as number, p.person_no as name, a.id as account
  from registry.person p
  left join ledger.account a on a.key = 'person:' || p.id
 where p.id = :id or p.person_no = :number
