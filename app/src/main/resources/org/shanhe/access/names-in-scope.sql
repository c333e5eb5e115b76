-- accounts whose places meet the reader's, so that no other name can be learnt by counting through the numbers
select a.id, a.display
  from access.account a
 where a.id = any (:ids)
   and (a.id = kernel.scope_account()
        or exists (select
                     from access.account_place p
                    where p.account = a.id
                      and int8range(p.place, p.place + case when p.place % 10000000000 = 0 then 10000000000
                                                            when p.place % 100000000 = 0 then 100000000
                                                            when p.place % 1000000 = 0 then 1000000
                                                            when p.place % 1000 = 0 then 1000
                                                            else 1 end)
                          && (select kernel.scope_places())))
 order by a.id
