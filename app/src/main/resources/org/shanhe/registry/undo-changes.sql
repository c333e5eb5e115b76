insert into registry.change (kind, household, village, reason, batch, before, after)
select 'UNDO', household, village, :reason, :batch, after, before
  from registry.change where batch = :batch and kind <> 'UNDO'
 order by id
