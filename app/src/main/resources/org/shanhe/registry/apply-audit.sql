-- one entry for the batch; the single changes stand in registry.change
insert into kernel.audit (action, subject, detail)
select :action, 'batch/' || :batch, jsonb_build_object('source', b.source, 'households', b.households, 'reason', :reason::text)
  from registry.batch b where b.id = :batch
