-- a person by id or number, with the account
with asked as materialized (
    select p.id, p.person_no from registry.person p where p.id = :id or p.person_no = :number
)
select p.id, p.person_no as number, p.person_no as name, a.id as account
  from asked p
  left join ledger.account a on a.key = any (array (select 'person:' || id from asked))
