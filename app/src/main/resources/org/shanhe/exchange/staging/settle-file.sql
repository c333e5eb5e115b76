-- a workbook that has been applied, undone or thrown away
update exchange.staged_file
   set state = cast(:state as text), reason = cast(:reason as text),
       applied_at = case when cast(:state as text) = 'APPLIED' then clock_timestamp() else applied_at end,
       applied_by = case when cast(:state as text) = 'APPLIED' then kernel.scope_account() else applied_by end,
       undone_at = case when cast(:state as text) = 'UNDONE' then clock_timestamp() end,
       undone_by = case when cast(:state as text) = 'UNDONE' then kernel.scope_account() end
 where id = :id
