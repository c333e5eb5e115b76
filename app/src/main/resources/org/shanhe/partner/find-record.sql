-- what a key has added
select id from partner.record where key = :key
