-- what holds of what was recorded when a class was completed
select d.id from measure.delivery d where d.campaign = :session and d.origin = 'CLASS' order by d.id
