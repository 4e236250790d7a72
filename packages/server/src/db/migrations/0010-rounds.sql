-- Fill-in rounds: a sheet for each unit goes out to people without an account and comes back by any way.

-- Who asked what of whom, until when. It is no record: nobody corrects it; it is opened and closed, and the log says so.
create table round (
  district uuid   not null references district,
  id       uuid   not null,
  register text   collate "C" not null,
  name     text   collate "C" not null,
  reason   text   collate "C" not null,            -- why, and on what legal basis
  due      date   not null,
  filter   jsonb,                                  -- which records are handed out; null: all
  fields   jsonb,                                  -- names of the columns; null: all that a sheet can fill
  units    uuid[] not null,                        -- of whom it is asked
  opened   bigint not null,                        -- event that told of it
  closed   bigint,
  primary key (district, id)
);

-- A sheet that came back. What it says is an import like any other.
create table round_file (
  district uuid not null,
  id       uuid not null,
  round    uuid not null,
  unit     uuid,                                   -- whose answer it is; null: a person is asked
  import   uuid,
  known    text collate "C" check (known in ('mark', 'name', 'person')),
  account  uuid not null,                          -- who brought it
  name     text collate "C" not null,
  blob     text collate "C" not null,
  seq      bigint not null,                        -- event that told of it
  primary key (district, id),
  foreign key (district, round) references round,
  foreign key (district, unit) references unit (district, id),
  foreign key (district, import) references import on delete cascade,
  foreign key (district, account) references account,
  foreign key (district, blob) references blob
);
create index round_file_round on round_file (district, round, unit);
create index round_file_unit on round_file (district, unit);
create unique index round_file_import on round_file (district, import);
create index round_file_account on round_file (district, account);
create index round_file_blob on round_file (district, blob);

select fence_writes();
