-- the persons a request names: those of its households, and those it would remove or move
select id, name from registry.person
 where household = any (array[cast(:household as bigint), cast(:other as bigint)])
