delete from registry.village_fact k
 using registry.change c
 where c.batch = :batch and c.kind = 'VILLAGE' and k.village = c.village and k.change = c.id
