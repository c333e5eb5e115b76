insert into registry.frozen_register (id, place, low, high, year, on_day, reason, households, persons, hash)
select :register, :place, :low, :high, :year, :on, :reason,
       (select count(*) from registry.frozen_household where register = :register),
       (select count(*) from registry.frozen_person where register = :register), coalesce(registry.frozen_hash(:register), '')
returning id
