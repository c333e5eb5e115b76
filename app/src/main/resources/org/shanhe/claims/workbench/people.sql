-- accounts that take tasks, check documents and may see this one
select a.id, a.display as name
  from claims.document d
  join access.account a on not a.locked
   and a.roles && array['PROVINCE_OFFICER', 'PREFECTURE_OFFICER', 'COUNTY_OFFICER', 'PARTNER_HEADQUARTERS', 'PARTNER_UNIT']
   and (d.partner is null and a.every_partner
        and exists (select from access.account_place p
                     where p.account = a.id
                       and (d.place >= p.place
                            and d.place < p.place + case when p.place % 10000000000 = 0 then 10000000000
                                                         when p.place % 100000000 = 0 then 100000000
                                                         when p.place % 1000000 = 0 then 1000000
                                                         when p.place % 1000 = 0 then 1000 else 1 end))
        or exists (select from access.account_partner p where p.account = a.id and p.partner = d.partner)
        or a.id = kernel.scope_account())
 where d.id = :document
 order by a.display, a.id
 limit 200
