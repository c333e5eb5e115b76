-- the lines of a file as they were read
insert into exchange.mall_line (file, row, order_no, line_no, returns, buyer, buyer_class, mode, supplier_name, credit_code, product_code, goods,
                                unit, quantity, amount_fen, ordered_on, on_day, done_on, said, steps, faults)
select :file, n.row, n.order_no, n.line_no, n.returns, n.buyer, n.buyer_class, n.mode, n.supplier_name, n.credit_code, n.product_code, n.goods,
       n.unit, n.quantity, n.amount_fen, n.ordered_on, n.on_day, n.done_on, n.said,
       coalesce(string_to_array(nullif(n.steps, ''), ' '), '{}'), coalesce(string_to_array(nullif(n.faults, ''), ' '), '{}')
  from unnest(cast(:row as integer[]), cast(:orderNo as text[]), cast(:lineNo as text[]), cast(:returns as text[]), cast(:buyer as text[]),
              cast(:buyerClass as text[]), cast(:mode as text[]), cast(:supplierName as text[]), cast(:creditCode as text[]),
              cast(:productCode as text[]), cast(:goods as text[]), cast(:unit as text[]), cast(:quantity as numeric[]),
              cast(:amountFen as bigint[]), cast(:orderedOn as date[]), cast(:onDay as date[]), cast(:doneOn as date[]), cast(:said as text[]),
              cast(:steps as text[]), cast(:faults as text[]))
       n (row, order_no, line_no, returns, buyer, buyer_class, mode, supplier_name, credit_code, product_code, goods, unit, quantity, amount_fen,
          ordered_on, on_day, done_on, said, steps, faults)
