-- The house: districts and their units, people and their grants, records, the log of events, and what is derived
-- from it. `district` leads every key, so that the tables can be distributed by it when one machine is outgrown;
-- nothing depends on triggers. Columns of codes and names are collated "C": an index with another collation than
-- the comparison's is not used (74 lists/s instead of 680).

-- The tenant, and the head of its chain: whoever writes in a district locks this row first. Its id has the name it
-- has everywhere else, so that one policy fits all tables.
create table district (
  district     uuid        primary key,
  code         text        collate "C" not null,
  name         text        collate "C" not null,
  zone         text        collate "C" not null default 'Asia/Shanghai',
  demo         boolean     not null default false,
  head_seq     bigint      not null default 0,
  head_hash    bytea       not null default decode(repeat('00', 32), 'hex'),
  next_unit_no integer     not null default 1,
  created_at   timestamptz not null
);

-- A node of the organisation. `path` is made of `no`s from the root down and ends in a slash: 1/5/23/.
create table unit (
  district   uuid    not null references district,
  id         uuid    not null,
  no         integer not null,
  parent     uuid,
  path       text    collate "C" not null,
  name       text    collate "C" not null,
  kind       text    collate "C" not null check (kind in (
    'district', 'township', 'park', 'village', 'community', 'bureau', 'party', 'branch', 'institution',
    'massOrganisation', 'farm', 'group', 'other')),
  sort       integer not null default 0,
  valid_from date    not null,
  valid_to   date,
  seq        bigint  not null,
  primary key (district, id),
  unique (district, no),
  unique (district, path),
  foreign key (district, parent) references unit
);
create index unit_parent on unit (district, parent);

-- Every name a unit goes by: how a document's words find it. One name may belong to several units (各… groups).
create table unit_name (
  district uuid not null,
  unit     uuid not null,
  name     text collate "C" not null,
  sort     text collate "C" not null check (sort in ('official', 'alias', 'spelling')),
  primary key (district, unit, name),
  foreign key (district, unit) references unit
);
create index unit_name_name on unit_name (district, name);

-- The 12-digit code of the statistics bureau changes from year to year: a dated attribute, never a key.
create table unit_code (
  district   uuid not null,
  unit       uuid not null,
  code       text collate "C" not null,
  valid_from date not null,
  valid_to   date,
  primary key (district, unit, valid_from),
  foreign key (district, unit) references unit
);
create index unit_code_code on unit_code (district, code);

-- Who belongs to a group such as 各乡镇 or 成员单位.
create table unit_member (
  district uuid not null,
  grp      uuid not null,
  member   uuid not null,
  primary key (district, grp, member),
  foreign key (district, grp) references unit,
  foreign key (district, member) references unit
);
create index unit_member_member on unit_member (district, member);

create table account (
  district         uuid        not null references district,
  id               uuid        not null,
  name             text        collate "C" not null,
  display          text        collate "C" not null,
  unit             uuid,
  password         text        collate "C",
  password_history jsonb       not null default '[]',
  must_change      boolean     not null default true,
  failed           integer     not null default 0,
  locked_until     timestamptz,
  disabled         boolean     not null default false,
  demo             boolean     not null default false,
  language         text        collate "C" not null default 'zh' check (language in ('zh', 'en')),
  seq              bigint      not null,
  created_at       timestamptz not null,
  primary key (district, id),
  unique (district, name),
  foreign key (district, unit) references unit
);
create index account_unit on account (district, unit);

create table session (
  district   uuid        not null,
  token_hash bytea       not null,
  account    uuid        not null,
  created_at timestamptz not null,
  seen_at    timestamptz not null,
  expires_at timestamptz not null,
  primary key (district, token_hash),
  foreign key (district, account) references account
);
create index session_account on session (district, account);

-- Who may act in which role under which unit, on which registers (null: all of the role), until when (null: for good).
create table role_grant (
  district   uuid   not null,
  id         uuid   not null,
  account    uuid   not null,
  role       text   collate "C" not null,
  unit       uuid   not null,
  registers  jsonb,
  until      date,
  acting_for uuid,
  seq        bigint not null,
  primary key (district, id),
  foreign key (district, account) references account,
  foreign key (district, unit) references unit,
  foreign key (district, acting_for) references account
);
create index role_grant_account on role_grant (district, account);
create index role_grant_unit on role_grant (district, unit);
create index role_grant_acting_for on role_grant (district, acting_for);

-- One entry of one register in one unit, at one stage. Registers add nothing here but what `data` holds:
-- a declaration never migrates data. The foreign key to unit ties it to its district too; a second one to district
-- would be checked once more for every row.
create table record (
  district uuid    not null,
  id       uuid    not null,                 -- made by the client (version 7)
  register text    collate "C" not null,
  unit     uuid    not null,
  scope    text    collate "C" not null,     -- copy of unit.path: an index, not a fact
  seq      bigint  not null,                 -- last event: version and sync cursor in one
  stage    text    collate "C",
  title    text    collate "C",
  day      date,
  place    point,
  data     jsonb   not null,                 -- field → value
  stamps   jsonb   not null,                 -- field → [edited at, device, seq]
  gone     boolean not null default false,
  primary key (district, id),
  foreign key (district, unit) references unit
);
create index record_unit on record (district, unit);
create index record_scope on record (district, scope, seq);
create index record_list on record (district, register, scope, stage, day desc, id);
create index record_place on record using gist (place) where place is not null;

-- The log: append-only, hash-chained per district. An event outlives what it tells of, so it has no foreign key to
-- records and accounts. `body` and `salt` are erased together by redaction; the chain covers their digest only.
create table event (
  district   uuid        not null references district,
  seq        bigint      not null,
  change_id  uuid        not null,
  at         timestamptz not null,
  edited_at  text        collate "C" not null,     -- tick of the hybrid clock
  actor      uuid        not null,
  device     text        collate "C" not null,
  via        text        collate "C" not null,
  kind       text        collate "C" not null check (kind in ('record', 'unit', 'account', 'grant', 'district')),
  record     uuid        not null,                 -- or the unit, account, grant, district
  scope      text        collate "C" not null,
  moved_from text        collate "C",
  body       jsonb,
  salt       bytea,
  digest     bytea       not null,
  prev       bytea       not null,
  hash       bytea       not null,
  primary key (district, seq),
  unique (district, change_id),
  check ((body is null) = (salt is null))
);
create index event_record on event (district, record, seq);

-- What records add up to, kept by difference: a row per leaf unit, period and dimensions.
create table rollup (
  district  uuid    not null,
  indicator text    collate "C" not null,
  version   integer not null,
  unit      uuid    not null,
  period    text    collate "C" not null,
  dims      jsonb   not null,
  n         numeric not null,
  total     numeric not null,
  primary key (district, indicator, version, unit, period, dims),
  foreign key (district, unit) references unit
);
create index rollup_unit on rollup (district, unit);

-- Answers that left no event (refused, stale, unchanged), so that the same change gets the same answer. Pruned.
create table verdict (
  district  uuid        not null references district,
  change_id uuid        not null,
  actor     uuid        not null,
  asked     text        collate "C" not null,      -- digest of the change
  answer    jsonb       not null,
  at        timestamptz not null,
  primary key (district, change_id)
);
create index verdict_at on verdict (district, at);

-- A kept file; its bytes are in data/blobs/.
create table blob (
  district   uuid        not null references district,
  sha256     text        collate "C" not null,
  size       bigint      not null,
  media      text        collate "C" not null,
  created_at timestamptz not null,
  primary key (district, sha256)
);

-- A document on its way to becoming a programme: as read, as corrected, and the answers to its open questions.
create table draft (
  district    uuid        not null,
  id          uuid        not null,
  account     uuid        not null,
  name        text        collate "C" not null,
  state       text        collate "C" not null check (state in ('open', 'created', 'unreadable')),
  version     integer     not null default 1,
  media       text        collate "C" not null,
  blob        text        collate "C",
  why         jsonb,
  source      jsonb,
  reading     jsonb,
  corrections jsonb       not null default '[]',
  answers     jsonb       not null default '{}',
  opening     jsonb,
  records     jsonb       not null default '{}',  -- drafted thing → the record it became
  programme   uuid,
  created_at  timestamptz not null,
  changed_at  timestamptz not null,
  primary key (district, id),
  foreign key (district, account) references account,
  foreign key (district, blob) references blob,
  foreign key (district, programme) references record
);
create index draft_account on draft (district, account);
create index draft_blob on draft (district, blob);
create index draft_programme on draft (district, programme);

-- What the application's role may do, in one loop over all tables, so that none is forgotten; every migration that
-- adds a table ends with this call. Policies fence writes to the district of the transaction. Reads are fenced by
-- db/fence.ts: a read policy makes `->>`, LIKE and `<@` lose their indexes (0.07 → 326 ms at a million records).
-- A table without a district is none of the application's business.
create function fence_writes() returns void language plpgsql as $$
declare
  name text;
  mine constant text := $policy$district = nullif(current_setting('yicun.district', true), '')::uuid$policy$;
begin
  for name in
    select c.oid::regclass::text
    from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'district'
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relrowsecurity
  loop
    execute format('alter table %s enable row level security', name);
    execute format('create policy reads on %s for select to yicun_app using (true)', name);
    execute format('create policy inserts on %s for insert to yicun_app with check (%s)', name, mine);
    execute format('create policy updates on %s for update to yicun_app using (%s)', name, mine);
    execute format('create policy deletes on %s for delete to yicun_app using (%s)', name, mine);
    execute format('grant select, insert, update, delete on %s to yicun_app', name);
  end loop;
  revoke update, delete on event from yicun_app;
end
$$;
revoke execute on function fence_writes() from public;
select fence_writes();

-- The planner must know how many rows a district has: of one it has never heard of it expects a single row, and then
-- reads the whole district through any index that begins with it rather than look up ids (0.4 ms → 10 ms a batch at
-- 20,000 records). Autovacuum looks after a tenth of the table has changed, which comes too late for a new district;
-- so the door calls this whenever a district's log has doubled.
create function take_stock() returns void language plpgsql security definer set search_path = public as $$
begin
  analyze record, event, rollup, verdict;
end
$$;
revoke execute on function take_stock() from public;
grant execute on function take_stock() to yicun_app;
