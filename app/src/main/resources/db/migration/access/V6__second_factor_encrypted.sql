-- Secrets of authenticators are encrypted with the key outside the database; a plain one has 20 bytes. Not valid for rows of an
-- older version, which the platform encrypts at its next start.
alter table access.account add constraint second_factor_encrypted
    check (octet_length(second_factor) > 20 and octet_length(second_factor_pending) > 20) not valid;
