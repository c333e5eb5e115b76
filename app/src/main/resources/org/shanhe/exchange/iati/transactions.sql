-- what was issued to the projects of these partners and what arrived, entry by entry; what is taken back counts against it
select s.project, s.stage, s.effective_on as on_day, s.fen, coalesce(s.document, g.document_no) as document
  from ledger.stage_entry s
  left join ledger.grant g on g.id = s.grant_id
 where s.stage in ('ISSUED', 'ARRIVED') and s.project is not null and s.partner = any (:partners)
 order by s.project, s.effective_on, s.stage desc, s.id
