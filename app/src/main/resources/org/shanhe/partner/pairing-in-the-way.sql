-- a pairing that holds at the same time and is the same pair, or one side of it in the same list
select p.id, lower(p.valid) as since, p.list is not null and p.list = cast(:list as text) as listed
  from partner.pairing p
 where p.valid && daterange(cast(:from as date), cast(:until as date)) and p.kind = :kind
   and case when p.list = cast(:list as text) and p.place / 1000000 = cast(:place as bigint) / 1000000
            then p.partner = :partner or p.counterpart = cast(:counterpart as text)
            else p.partner = :partner and p.place = :place and p.counterpart is not distinct from cast(:counterpart as text)
                 and p.household is not distinct from cast(:household as bigint)
                 and p.helper is not distinct from cast(:helper as text) end
 order by p.id
 limit 1
