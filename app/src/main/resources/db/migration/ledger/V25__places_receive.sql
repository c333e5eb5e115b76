-- What all of a village have of an asset's income goes to the account of the village, which belongs to no partner either: whoever may pay in
-- its place opens it, pays into it and sees of its balance what their own money made.
alter policy receivers on ledger.account
    using (kind in ('BENEFICIARY', 'PLACE') and partner is null and place <@ (select kernel.scope_places()));
