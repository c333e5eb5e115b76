-- the partner and those above it, the nearest first: the first with a credit code answers for the file
with recursive up (id, name, kind, credit_code, parent, nth) as (
    select id, name, kind, credit_code, parent, 1 from partner.partner where id = :partner
    union all
    select p.id, p.name, p.kind, p.credit_code, p.parent, u.nth + 1 from up u join partner.partner p on p.id = u.parent where u.nth < 20
)
select id, name, kind, credit_code from up order by nth
