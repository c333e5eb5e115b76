-- grants not yet known, with an account for each and the transfer that fills it from its source
with given as (
    select * from unnest(cast(:documentNo as text[]), cast(:source as text[]), cast(:purpose as text[]), cast(:partner as bigint[]),
                         cast(:place as bigint[]), cast(:amount as bigint[]), cast(:grantedOn as date[]), cast(:remark as text[]))
                  g (document_no, source, purpose, partner, place, amount_fen, granted_on, remark)
),
added as (
    insert into ledger.grant (document_no, source, purpose, partner, place, amount_fen, granted_on, remark)
    select * from given order by document_no
    on conflict (document_no) do nothing
    returning id, document_no, source, purpose, partner, place, amount_fen, granted_on
),
own as (
    insert into ledger.account (kind, key, name, partner, place)
    select 'GRANT', 'grant:' || id, document_no, partner, place from added
    returning id, key
),
filled as (
    insert into ledger.transfer (key, kind, grant_id, from_account, to_account, from_kind, to_kind, amount_fen, purpose, partner, place, effective_on, document, source)
    select o.key, 'ALLOCATE', a.id, s.id, o.id, 'SOURCE', 'GRANT', a.amount_fen, a.purpose, a.partner, a.place, a.granted_on, a.document_no, a.source
      from added a
      join own o on o.key = 'grant:' || a.id
      join ledger.account s on s.key = concat_ws(':', 'source', a.source, 'partner' || a.partner, 'place' || a.place)
    returning 1
)
select count(*) from filled
