-- households the batch added
delete from registry.household k
 using registry.change c
 where c.batch = :batch and c.kind = 'REGISTER' and k.id = c.household
