-- one entry of the register, once under its key
insert into partner.record (kind, title, on_day, issuer, partner, place, document, note, invested_fen, jobs, key)
values (:kind, :title, :onDay, :issuer, :partner, :place, :document, :note, :investedFen, :jobs, :key)
on conflict (key) do nothing
returning id
