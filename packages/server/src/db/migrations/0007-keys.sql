-- Programs that work on behalf of somebody: an integration is an account that no password opens, so that grants, history
-- and audit hold for it as for a person; its key stands beside it.
alter table account add column kind text collate "C" not null default 'person'
  check (kind in ('person', 'integration'));

create table api_key (
  district   uuid    not null references district,
  account    uuid    not null,
  secret     bytea   not null,                     -- SHA-256 of what was shown once
  purpose    text    collate "C" not null,
  contact    text    collate "C" not null,
  per_minute integer not null check (per_minute between 1 and 6000),
  until      date,                                 -- last day it holds; null: until it is taken back
  used       date,                                 -- last day of use in Asia/Shanghai, and no more than the day
  seq        bigint  not null,
  primary key (district, account),
  foreign key (district, account) references account (district, id)
);

select fence_writes();
