-- Long work off the request (exports, imports, recounts), and spreadsheets on their way into a register.

-- One piece of work that somebody asked for. What was running when the program ended is begun again at its next start.
create table job (
  district uuid        not null,
  id       uuid        not null,
  account  uuid        not null,
  kind     text        collate "C" not null,
  state    text        collate "C" not null check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  asked    jsonb       not null,
  done     bigint      not null default 0,
  total    bigint,
  result   jsonb,
  problem  jsonb,                                -- why it failed: a refusal
  created  timestamptz not null,
  changed  timestamptz not null,
  finished timestamptz,
  primary key (district, id),
  foreign key (district, account) references account
);
create index job_account on job (district, account, created desc);
create index job_open on job (created) where state in ('waiting', 'running');

-- A spreadsheet that somebody brought: read and judged first, written when they say so, taken back if they want.
create table import (
  district  uuid        not null,
  id        uuid        not null,
  account   uuid        not null,
  register  text        collate "C" not null,
  name      text        collate "C" not null,    -- of the file
  blob      text        collate "C" not null,
  state     text        collate "C" not null check (state in (
    'reading', 'ready', 'unreadable', 'writing', 'stopped', 'written', 'undoing', 'undone')),
  job       uuid,                                -- the work on it last begun
  seed      text        collate "C" not null,    -- what the ids of its new records are made from
  columns   jsonb,                               -- which were understood, which not
  counts    jsonb,                               -- rows by what is to become of them
  only_good boolean     not null default false,  -- wrong rows stay out, the others go in
  reached   bigint      not null default 0,      -- the last row that was handed to the door
  result    jsonb,
  problem   jsonb,
  created   timestamptz not null,
  changed   timestamptz not null,
  primary key (district, id),
  foreign key (district, account) references account,
  foreign key (district, blob) references blob,
  foreign key (district, job) references job
);
create index import_account on import (district, account, created desc);
create index import_blob on import (district, blob);
create index import_job on import (district, job);

-- A row of it that is to be written or mended; rows that change nothing are only counted.
create table import_row (
  district uuid    not null,
  import   uuid    not null,
  no       bigint  not null,                     -- its place in the file: sheet × 2,000,000 + line
  fate     text    collate "C" not null check (fate in ('new', 'changed', 'stale', 'wrong')),
  change   jsonb,                                -- as the door will be asked; null for a wrong one
  aside    jsonb,                                -- of a stale one: what was changed elsewhere since
  mine     boolean not null default false,       -- of a stale one: the file wins
  faults   jsonb,                                -- of a wrong one: column, value, reason
  cells    jsonb,                                -- of a wrong one: as they stood in the file
  primary key (district, import, no),
  foreign key (district, import) references import on delete cascade
);
create index import_row_fate on import_row (district, import, fate, no);

select fence_writes();
