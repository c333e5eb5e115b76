-- the lines of a workbook as they were read
insert into exchange.pairing_line (file, row, kind, partner_name, responsible_name, place, counterpart, list, household_no, helper, since, until,
                                   reason, document, faults)
select :file, n.row, n.kind, n.partner_name, n.responsible_name, n.place, n.counterpart, n.list, n.household_no, n.helper, n.since, n.until,
       n.reason, n.document, coalesce(string_to_array(nullif(n.faults, ''), ' '), '{}')
  from unnest(cast(:row as integer[]), cast(:kind as text[]), cast(:partnerName as text[]), cast(:responsibleName as text[]),
              cast(:place as bigint[]), cast(:counterpart as text[]), cast(:list as text[]), cast(:householdNo as text[]),
              cast(:helper as text[]), cast(:since as date[]), cast(:until as date[]), cast(:reason as text[]),
              cast(:document as text[]), cast(:faults as text[]))
       n (row, kind, partner_name, responsible_name, place, counterpart, list, household_no, helper, since, until, reason, document, faults)
