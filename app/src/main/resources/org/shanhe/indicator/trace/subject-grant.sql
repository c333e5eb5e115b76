-- a grant by its id or document number
select g.id, g.document_no as number, g.document_no as name, cast(null as bigint) as account
  from ledger.grant g
 where g.id = :id or g.document_no = :number
