-- what a key has added
select id from partner.visit where key = :key
