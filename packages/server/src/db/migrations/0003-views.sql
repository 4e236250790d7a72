-- A list as somebody keeps it (常用视图): what stands in its address, under a name. It is its keeper's own, or shared
-- with everybody who works under a unit; only the keeper changes it.
create table saved_view (
  district uuid    not null,
  id       uuid    not null,
  account  uuid    not null,
  register text    collate "C" not null,
  name     text    collate "C" not null,
  asked    jsonb   not null,
  shared   uuid,                              -- the unit; null: nobody else sees it
  first    boolean not null default false,    -- the list opens with it, for its keeper
  primary key (district, id),
  unique (district, account, register, name),
  foreign key (district, account) references account,
  foreign key (district, shared) references unit
);
create unique index saved_view_first on saved_view (district, account, register) where first;
create index saved_view_shared on saved_view (district, shared);

select fence_writes();
