-- one agreement, once under its key
insert into partner.agreement (partner, place, kind, title, counterparty, signed_on, valid, document, capacity_kw, amount_fen, key)
values (:partner, :place, :kind, :title, :counterparty, :signedOn, daterange(coalesce(cast(:since as date), cast(:signedOn as date)), cast(:until as date)),
        :document, :capacityKw, :amountFen, :key)
on conflict (key) do nothing
returning id
