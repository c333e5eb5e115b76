select g.id, g.document_no, g.source, g.purpose, g.partner, g.place, g.amount_fen, g.granted_on, g.remark, a.id as account,
       ledger.balance(a.id) as balance_fen
  from ledger.grant g
  join ledger.account a on a.key = g.account_key
 where g.document_no = any (cast(:documentNo as text[]))
 order by g.document_no
