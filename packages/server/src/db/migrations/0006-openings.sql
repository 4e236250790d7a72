-- Whoever opens personal values of a record is told of in the log, with the reason; the audit reads those events alone.
alter table event drop constraint event_kind_check;
alter table event add constraint event_kind_check
  check (kind in ('record', 'unit', 'account', 'grant', 'district', 'opening'));
create index event_opening on event (district, seq desc) where kind = 'opening';
