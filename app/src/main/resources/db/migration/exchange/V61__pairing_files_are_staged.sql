-- Workbooks of pairings (结对导入) come in by the one frame; what came in before is kept there, under new numbers.
alter table exchange.staged_file add column formerly bigint;

insert into exchange.staged_file (kind, formerly, account, places, uploaded_at, name, sha256, bytes, sheet, header_row, lines, state, applied_at,
                                  applied_by, undone_at, undone_by, reason)
select 'pairing', id, account, places, uploaded_at, name, sha256, bytes, sheet, header_row, lines, state, applied_at, applied_by, undone_at, undone_by,
       reason
  from exchange.pairing_file
 order by id;

insert into exchange.staged_line (file, row, cells, verdict, stands, became)
select f.id, l.row,
       jsonb_strip_nulls(jsonb_build_object(
           'KIND', l.kind, 'PARTNER', l.partner_name, 'RESPONSIBLE', l.responsible_name, 'PLACE', cast(coalesce(l.place, l.at) as text),
           'COUNTERPART', l.counterpart, 'LIST', l.list, 'HOUSEHOLD', l.household_no, 'HELPER', l.helper, 'SINCE', cast(l.since as text),
           'UNTIL', cast(l.until as text), 'REASON', l.reason, 'DOCUMENT', l.document)),
       l.verdict, l.stands, l.pairing
  from exchange.pairing_line l
  join exchange.staged_file f on f.kind = 'pairing' and f.formerly = l.file
 order by l.id;

alter table exchange.staged_file drop column formerly;
drop table exchange.pairing_line;
drop table exchange.pairing_file;
