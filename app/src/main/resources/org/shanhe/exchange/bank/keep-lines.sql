-- the lines of a file as they were read
insert into exchange.payment_line (file, row, document_no, project_no, payee, token, amount_fen, paid_on, voucher, purpose, remark, faults)
select :file, n.row, n.document_no, n.project_no, n.payee, decode(n.token, 'hex'), n.amount_fen, n.paid_on, n.voucher, n.purpose, n.remark,
       coalesce(string_to_array(nullif(n.faults, ''), ' '), '{}')
  from unnest(cast(:row as integer[]), cast(:documentNo as text[]), cast(:projectNo as text[]), cast(:payee as text[]), cast(:token as text[]),
              cast(:amountFen as bigint[]), cast(:paidOn as date[]), cast(:voucher as text[]), cast(:purpose as text[]),
              cast(:remark as text[]), cast(:faults as text[]))
       n (row, document_no, project_no, payee, token, amount_fen, paid_on, voucher, purpose, remark, faults)
