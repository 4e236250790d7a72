-- Tables of other people's making: how their columns are to be understood, and what of that is remembered.

alter table import drop constraint import_state_check;
alter table import add constraint import_state_check check (state in (
  'reading', 'mapping', 'ready', 'unreadable', 'writing', 'stopped', 'written', 'undoing', 'undone'));
alter table import add column mapping jsonb;  -- of a foreign table: what its columns are taken for

-- A heading that somebody mapped once: a file that comes with the very same is understood without asking.
create table sheet_mapping (
  district uuid        not null,
  register text        collate "C" not null,
  print    text        collate "C" not null,  -- of the heading: sha-256
  mapping  jsonb       not null,
  account  uuid        not null,              -- who mapped it last
  changed  timestamptz not null,
  primary key (district, register, print),
  foreign key (district, account) references account
);
create index sheet_mapping_account on sheet_mapping (district, account);

select fence_writes();
