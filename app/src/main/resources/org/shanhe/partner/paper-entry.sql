-- whether the entry a paper is to prove is in scope
select (select count(*) from partner.record where id = :record) + (select count(*) from partner.agreement where id = :agreement)
       + (select count(*) from partner.visit where id = :visit)
