delete from registry.monitored k
 using registry.change c
 where c.batch = :batch and c.kind <> 'UNDO' and k.household = c.household and k.change = c.id
