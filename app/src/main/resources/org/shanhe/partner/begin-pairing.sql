-- one pairing from a day on
insert into partner.pairing (partner, responsible, place, kind, valid, counterpart, list, household, helper, reason, document,
                             follows, key)
values (:partner, :responsible, :place, :kind, daterange(cast(:from as date), cast(:until as date)), :counterpart, :list, :household,
        :helper, :reason, :document, :follows, :key)
returning id
