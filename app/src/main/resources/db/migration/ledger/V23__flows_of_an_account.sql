-- An account that took or gave money of many grants is followed grant by grant.
create index transfer_to_of_grant on ledger.transfer (to_account, grant_id);
create index transfer_from_of_grant on ledger.transfer (from_account, grant_id);
drop index ledger.transfer_to;
drop index ledger.transfer_from;
