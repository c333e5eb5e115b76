-- commitments and transfers of projects as they count at one stage of money
select s.place, s.partner, s.effective_on as on_day, s.kind, s.id as subject, s.id as entry, s.fen::numeric as quantity, s.id as ref,
       coalesce(a.name, s.document, g.document_no) as label, s.purpose
  from ledger.stage_entry s
  left join ledger.account a on a.id = s.to_account
  left join ledger.grant g on g.id = s.grant_id
 where s.stage = any (:stages) and s.project is not null
   and s.place >= :low and s.place < :high
   and s.effective_on <= cast(:on as date) and (cast(:from as date) is null or s.effective_on >= :from)
   and (cast(:partners as bigint[]) is null or s.partner = any (:partners))
   and (cast(:purposes as text[]) is null or s.purpose = any (:purposes))
