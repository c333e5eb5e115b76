-- persons of the place whose household is in the register and has not exited
select coalesce(sum(members), 0) from registry.household where status in ('POOR', 'PRE_EXIT', 'RELAPSED') and village >= :low and village < :high
