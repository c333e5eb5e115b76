-- which grant, project and payee each line means; what it names that nobody knows is a problem
with line as (
    select id, document_no, project_no, payee, token, faults from exchange.payment_line where file = :file
),
candidate (line, key, name, place, household) as (
    select l.id, a.key, a.name, a.place, cast(null as bigint)
      from line l join ledger.account a on a.name = l.payee
     where a.kind in ('PAYEE', 'BENEFICIARY', 'ASSET')
    union
    select l.id, a.key, a.name, a.place, cast(null as bigint)
      from line l join ledger.account a on a.key in (l.payee, 'payee:' || l.payee)
     where a.kind in ('PAYEE', 'BENEFICIARY', 'ASSET')
    union
    select l.id, 'household:' || h.id, h.household_no, h.village, h.id
      from line l join registry.household h on h.household_no = l.payee
    union
    select l.id, 'person:' || p.id, h.household_no, p.village, h.id
      from line l
      join registry.person p on p.document_index = l.token and p.left_on is null
      join registry.household h on h.id = p.household
),
payee as (
    select line, count(distinct key) as many, min(key) as key, min(name) as name, min(place) as place, min(household) as household from candidate group by line
)
update exchange.payment_line u
   set grant_id = g.id, project = p.id, partner = p.partner, from_account = p.account, to_key = y.key, to_account = a.id, to_name = y.name,
       place = coalesce(y.place, p.place), transfer = null, ledger_fen = null, left_fen = null,
       problems = l.faults
                  || case when l.document_no is not null and g.id is null then array['GRANT_UNKNOWN'] else '{}' end
                  || case when l.project_no is not null and p.id is null then array['PROJECT_UNKNOWN'] else '{}' end
                  || case when l.payee is null or y.many = 1 then '{}' when y.many > 1 then array['PAYEE_AMBIGUOUS']
                          when l.token is not null then array['PERSON_UNKNOWN'] else array['PAYEE_UNKNOWN'] end
                  || case when y.household is not null and exists (select from project.beneficiary b where b.project = p.id)
                               and not exists (select from project.beneficiary b where b.project = p.id and b.household = y.household)
                          then array['PAYEE_NOT_LISTED'] else '{}' end
  from line l
  left join ledger.grant g on g.document_no = l.document_no
  left join project.project p on p.project_no = l.project_no
  left join payee y on y.line = l.id
  left join ledger.account a on a.key = y.key
 where u.id = l.id
