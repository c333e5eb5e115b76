-- what a key has added
select id from partner.agreement where key = :key
