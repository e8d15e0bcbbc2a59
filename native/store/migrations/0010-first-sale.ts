// The first shape of the books: sales, their receipts, events, ledger, queue and print jobs.
// Vocabularies are spelled out here, never imported: a migration is history and must not move.
import type { Migration } from '../migration.ts'

const sale = `
CREATE TABLE sale (
  -- The order in which sales were made, whatever the clock said.
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  state TEXT NOT NULL CHECK (state IN ('prepared', 'paid', 'sending', 'inDoubt', 'accepted', 'credited',
    'failed', 'refunded', 'needsReview', 'cancelled')),
  booking TEXT NOT NULL CHECK (booking IN ('none', 'owed', 'sold', 'refundDue', 'refunded')),
  reference TEXT NOT NULL UNIQUE
    CHECK (length(reference) BETWEEN 1 AND 32 AND reference NOT GLOB '*[^0-9A-Za-z]*'),
  card TEXT NOT NULL CHECK (json_valid(card)),
  card_number TEXT NOT NULL GENERATED ALWAYS AS (card ->> '$.number') VIRTUAL,
  product_id TEXT NOT NULL,
  product_name TEXT NOT NULL,
  ranged INTEGER NOT NULL CHECK (ranged IN (0, 1)),
  operator_id TEXT NOT NULL,
  operator_name TEXT NOT NULL,
  validity_days INTEGER CHECK (validity_days >= 0),
  face_value_minor INTEGER NOT NULL CHECK (face_value_minor >= 0),
  face_value_currency TEXT NOT NULL CHECK (face_value_currency IN ('HKD', 'CNY', 'USD')),
  value_minor INTEGER NOT NULL CHECK (value_minor >= 0),
  fee_minor INTEGER NOT NULL CHECK (fee_minor >= 0),
  total_minor INTEGER NOT NULL CHECK (total_minor = value_minor + fee_minor),
  rounding_minor INTEGER NOT NULL,
  till_currency TEXT NOT NULL CHECK (till_currency IN ('HKD', 'CNY')),
  cost_minor INTEGER NOT NULL CHECK (cost_minor >= 0),
  cost_currency TEXT NOT NULL CHECK (cost_currency IN ('HKD', 'CNY', 'USD')),
  tender_kind TEXT CHECK (tender_kind IN ('cash', 'octopus', 'alipay', 'wechatPay', 'card')),
  tender_currency TEXT CHECK (tender_currency IN ('HKD', 'CNY')),
  given_minor INTEGER CHECK (given_minor >= 0),
  change_minor INTEGER CHECK (change_minor BETWEEN 0 AND given_minor),
  -- Millionths of the tender's currency for one of the till's, where they differ.
  tender_rate_ppm INTEGER CHECK (tender_rate_ppm > 0),
  receipt_number TEXT UNIQUE,
  refund_receipt_number TEXT UNIQUE,
  business_day TEXT CHECK (business_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  language TEXT NOT NULL CHECK (language IN ('zh-Hant', 'zh-Hans', 'en')),
  clerk TEXT NOT NULL,
  created_at_ms INTEGER NOT NULL,
  paid_at_ms INTEGER,
  settled_at_ms INTEGER,
  distributor_id TEXT,
  operator_reference TEXT,
  problem TEXT CHECK (json_valid(problem)),
  attempts INTEGER NOT NULL CHECK (attempts >= 0),
  pending_slip INTEGER NOT NULL CHECK (pending_slip IN (0, 1)),
  FOREIGN KEY (receipt_number, id) REFERENCES receipt (number, sale_id) DEFERRABLE INITIALLY DEFERRED,
  FOREIGN KEY (refund_receipt_number, id) REFERENCES receipt (number, sale_id) DEFERRABLE INITIALLY DEFERRED,
  -- Money taken leaves all of its marks, or none.
  CHECK ((state IN ('prepared', 'cancelled')) = (paid_at_ms IS NULL)),
  CHECK ((paid_at_ms IS NULL) = (receipt_number IS NULL)),
  CHECK ((paid_at_ms IS NULL) = (business_day IS NULL)),
  CHECK ((paid_at_ms IS NULL) = (tender_kind IS NULL)),
  CHECK ((tender_kind IS NULL) = (tender_currency IS NULL)),
  CHECK ((tender_kind IS NULL) = (given_minor IS NULL)),
  CHECK ((tender_kind IS NULL) = (change_minor IS NULL)),
  CHECK ((tender_rate_ppm IS NULL) = (coalesce(tender_currency, till_currency) = till_currency)),
  -- Only cash is given back or comes in another currency.
  CHECK (tender_kind IS NULL OR tender_kind = 'cash' OR (change_minor = 0 AND tender_rate_ppm IS NULL)),
  -- What was kept is the total, exchanged where it must be and rounded up to a whole minor unit, and the rounding.
  CHECK (given_minor - change_minor - rounding_minor
    = iif(tender_rate_ppm IS NULL, total_minor, (total_minor * tender_rate_ppm + 999999) / 1000000)),
  CHECK ((paid_at_ms IS NULL) = (booking = 'none')),
  CHECK ((state = 'refunded') = (booking = 'refunded')),
  CHECK ((state = 'refunded') = (refund_receipt_number IS NOT NULL))
) STRICT;
CREATE INDEX sale_by_state ON sale (state);
CREATE INDEX sale_by_card ON sale (card_number, paid_at_ms);
CREATE INDEX sale_by_paid_at ON sale (paid_at_ms);
CREATE INDEX sale_by_business_day ON sale (business_day);

CREATE TRIGGER sale_is_new BEFORE INSERT ON sale
WHEN EXISTS (SELECT 1 FROM sale WHERE id = NEW.id OR reference = NEW.reference)
BEGIN SELECT RAISE(ABORT, 'a sale and its reference are written once'); END;

CREATE TRIGGER sale_stays BEFORE DELETE ON sale
BEGIN SELECT RAISE(ABORT, 'a sale is never deleted'); END;

CREATE TRIGGER sale_identity_stays BEFORE UPDATE ON sale
WHEN NEW.position IS NOT OLD.position OR NEW.id IS NOT OLD.id OR NEW.reference IS NOT OLD.reference
  OR NEW.card IS NOT OLD.card OR NEW.created_at_ms IS NOT OLD.created_at_ms
BEGIN SELECT RAISE(ABORT, 'the reference, card and birth of a sale never change'); END;

CREATE TRIGGER sale_money_stays BEFORE UPDATE ON sale
WHEN OLD.paid_at_ms IS NOT NULL AND (
  NEW.paid_at_ms IS NOT OLD.paid_at_ms OR NEW.business_day IS NOT OLD.business_day
  OR NEW.receipt_number IS NOT OLD.receipt_number OR NEW.product_id IS NOT OLD.product_id
  OR NEW.face_value_minor IS NOT OLD.face_value_minor
  OR NEW.face_value_currency IS NOT OLD.face_value_currency
  OR NEW.value_minor IS NOT OLD.value_minor OR NEW.fee_minor IS NOT OLD.fee_minor
  OR NEW.rounding_minor IS NOT OLD.rounding_minor OR NEW.till_currency IS NOT OLD.till_currency
  OR NEW.tender_kind IS NOT OLD.tender_kind OR NEW.tender_currency IS NOT OLD.tender_currency
  OR NEW.given_minor IS NOT OLD.given_minor OR NEW.change_minor IS NOT OLD.change_minor
  OR NEW.tender_rate_ppm IS NOT OLD.tender_rate_ppm)
BEGIN SELECT RAISE(ABORT, 'what a customer paid, and for what, never changes'); END;

CREATE TRIGGER sale_refund_stays BEFORE UPDATE ON sale
WHEN OLD.refund_receipt_number IS NOT NULL
  AND NEW.refund_receipt_number IS NOT OLD.refund_receipt_number
BEGIN SELECT RAISE(ABORT, 'a refund number never changes'); END;
`

const receipt = `
CREATE TABLE receipt (
  register TEXT NOT NULL CHECK (length(register) BETWEEN 1 AND 4 AND register NOT GLOB '*[^0-9A-Za-z]*'),
  sequence INTEGER NOT NULL,
  number TEXT NOT NULL UNIQUE CHECK (number = register || '-' || printf('%06d', sequence)),
  sale_id TEXT NOT NULL REFERENCES sale (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('sale', 'refund')),
  at_ms INTEGER NOT NULL,
  PRIMARY KEY (register, sequence),
  UNIQUE (sale_id, kind),
  UNIQUE (number, sale_id)
) STRICT;

CREATE TRIGGER receipt_has_no_gap BEFORE INSERT ON receipt
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM receipt WHERE register = NEW.register)
BEGIN SELECT RAISE(ABORT, 'receipt numbers have no gap and are never reused'); END;
`

const event = `
CREATE TABLE event (
  sequence INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  sale_id TEXT REFERENCES sale (id) DEFERRABLE INITIALLY DEFERRED,
  type TEXT NOT NULL CHECK (type <> ''),
  data TEXT NOT NULL CHECK (json_valid(data)),
  prev_hash TEXT NOT NULL,
  hash TEXT NOT NULL UNIQUE CHECK (length(hash) = 64 AND hash NOT GLOB '*[^0-9a-f]*')
) STRICT;
CREATE INDEX event_by_sale ON event (sale_id, sequence);

CREATE TRIGGER event_extends_chain BEFORE INSERT ON event
WHEN NEW.sequence <> (SELECT coalesce(max(sequence), 0) + 1 FROM event)
  OR NEW.prev_hash <> coalesce((SELECT hash FROM event ORDER BY sequence DESC LIMIT 1),
    '0000000000000000000000000000000000000000000000000000000000000000')
BEGIN SELECT RAISE(ABORT, 'an event follows the one before it'); END;
`

// The lines of an entry are written first and the entry seals them: the reference from line to
// entry is checked at commit, so a line without its entry does not survive, the entry is refused
// unless its lines sum to zero, and once it stands no line can join it. Each line carries what its
// account holds after it, so that a balance at any instant is one look into an index.
const ledger = `
CREATE TABLE ledger_entry (
  id INTEGER PRIMARY KEY,
  sale_id TEXT REFERENCES sale (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('paid', 'credited', 'failed', 'refunded', 'reversed', 'cashMoved',
    'drawerCounted')),
  at_ms INTEGER NOT NULL,
  business_day TEXT NOT NULL CHECK (business_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  CHECK ((sale_id IS NULL) = (kind IN ('cashMoved', 'drawerCounted')))
) STRICT;
CREATE INDEX ledger_entry_by_sale ON ledger_entry (sale_id);
CREATE INDEX ledger_entry_by_business_day ON ledger_entry (business_day);
-- A customer pays once, and is paid back at most once.
CREATE UNIQUE INDEX ledger_entry_once ON ledger_entry (sale_id, kind) WHERE kind IN ('paid', 'refunded');

CREATE TABLE ledger_line (
  entry_id INTEGER NOT NULL REFERENCES ledger_entry (id) DEFERRABLE INITIALLY DEFERRED,
  line INTEGER NOT NULL CHECK (line >= 1),
  account TEXT NOT NULL CHECK (account IN ('drawer', 'octopus', 'alipay', 'wechatPay', 'card', 'owed',
    'refundsDue', 'sales', 'fees', 'rounding', 'distributorCost', 'wallet', 'exchange', 'cashMoves',
    'overShort')),
  currency TEXT NOT NULL CHECK (currency IN ('HKD', 'CNY', 'USD')),
  amount_minor INTEGER NOT NULL CHECK (amount_minor <> 0),
  balance_minor INTEGER NOT NULL,
  PRIMARY KEY (entry_id, line)
) STRICT, WITHOUT ROWID;
CREATE INDEX ledger_line_by_account ON ledger_line (account, currency, entry_id, line, balance_minor);

CREATE TRIGGER ledger_line_before_its_entry BEFORE INSERT ON ledger_line
WHEN EXISTS (SELECT 1 FROM ledger_entry WHERE id = NEW.entry_id)
BEGIN SELECT RAISE(ABORT, 'a ledger entry is sealed: no line joins it'); END;

CREATE TRIGGER ledger_line_carries_balance BEFORE INSERT ON ledger_line
WHEN NEW.balance_minor <> NEW.amount_minor + coalesce((SELECT balance_minor FROM ledger_line
  WHERE account = NEW.account AND currency = NEW.currency ORDER BY entry_id DESC, line DESC LIMIT 1), 0)
BEGIN SELECT RAISE(ABORT, 'a balance follows from the one before'); END;

CREATE TRIGGER ledger_entry_follows BEFORE INSERT ON ledger_entry
WHEN NEW.id <> (SELECT coalesce(max(id), 0) + 1 FROM ledger_entry)
BEGIN SELECT RAISE(ABORT, 'a ledger entry follows the one before it'); END;

CREATE TRIGGER ledger_entry_balances BEFORE INSERT ON ledger_entry
WHEN NOT EXISTS (SELECT 1 FROM ledger_line WHERE entry_id = NEW.id)
  OR EXISTS (SELECT 1 FROM ledger_line WHERE entry_id = NEW.id GROUP BY currency HAVING sum(amount_minor) <> 0)
BEGIN SELECT RAISE(ABORT, 'the lines of a ledger entry sum to zero in each currency'); END;
`

const work = `
CREATE TABLE queue (
  position INTEGER PRIMARY KEY REFERENCES sale (position),
  task TEXT NOT NULL CHECK (task IN ('submit', 'find', 'recheck')),
  due_at_ms INTEGER NOT NULL,
  reason TEXT NOT NULL CHECK (reason IN ('due', 'lineDown', 'balanceEmpty', 'rateLimited', 'credentials',
    'quietWindow', 'answering')),
  tries INTEGER NOT NULL CHECK (tries >= 0),
  last_submit_at_ms INTEGER
) STRICT;
CREATE INDEX queue_by_task ON queue (task);
CREATE INDEX queue_by_due ON queue (task, due_at_ms);

CREATE TABLE print_job (
  position INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE CHECK (id <> ''),
  sale_id TEXT REFERENCES sale (id) DEFERRABLE INITIALLY DEFERRED,
  work_kind TEXT NOT NULL CHECK (work_kind IN ('receipt', 'drawer')),
  receipt TEXT CHECK (json_valid(receipt)),
  state TEXT NOT NULL CHECK (state IN ('owed', 'printing', 'printed', 'unsure', 'dropped')),
  created_at_ms INTEGER NOT NULL,
  tries INTEGER NOT NULL CHECK (tries >= 0),
  problem TEXT CHECK (json_valid(problem)),
  confirmed INTEGER CHECK (confirmed IN (0, 1)),
  CHECK ((work_kind = 'receipt') = (receipt IS NOT NULL))
) STRICT;
CREATE INDEX print_job_by_state ON print_job (state, work_kind);
CREATE INDEX print_job_by_sale ON print_job (sale_id);

CREATE TRIGGER print_job_is_new BEFORE INSERT ON print_job
WHEN EXISTS (SELECT 1 FROM print_job WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a print job is written once'); END;

CREATE TRIGGER print_job_stays BEFORE DELETE ON print_job
BEGIN SELECT RAISE(ABORT, 'a print job is never deleted'); END;

CREATE TRIGGER print_job_work_stays BEFORE UPDATE ON print_job
WHEN NEW.position IS NOT OLD.position OR NEW.id IS NOT OLD.id OR NEW.sale_id IS NOT OLD.sale_id
  OR NEW.work_kind IS NOT OLD.work_kind OR NEW.receipt IS NOT OLD.receipt
BEGIN SELECT RAISE(ABORT, 'what a print job prints never changes'); END;

CREATE TABLE command (
  id TEXT PRIMARY KEY CHECK (id <> ''),
  name TEXT NOT NULL CHECK (name <> ''),
  sale_id TEXT REFERENCES sale (id) DEFERRABLE INITIALLY DEFERRED,
  event_sequence INTEGER REFERENCES event (sequence) DEFERRABLE INITIALLY DEFERRED,
  at_ms INTEGER NOT NULL,
  CHECK ((sale_id IS NULL) <> (event_sequence IS NULL))
) STRICT, WITHOUT ROWID;

CREATE TRIGGER command_is_new BEFORE INSERT ON command
WHEN EXISTS (SELECT 1 FROM command WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'a command is answered once'); END;

CREATE TABLE catalogue (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  products TEXT NOT NULL CHECK (json_valid(products)),
  fetched_at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE balance (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  amount_minor INTEGER NOT NULL,
  currency TEXT NOT NULL CHECK (currency IN ('HKD', 'CNY', 'USD')),
  at_ms INTEGER NOT NULL
) STRICT;

CREATE TABLE schema_change (
  number INTEGER PRIMARY KEY,
  what TEXT NOT NULL,
  applied_at_ms INTEGER NOT NULL
) STRICT;

CREATE TRIGGER schema_change_is_new BEFORE INSERT ON schema_change
WHEN EXISTS (SELECT 1 FROM schema_change WHERE number >= NEW.number)
BEGIN SELECT RAISE(ABORT, 'a change of the schema is written once'); END;
`

function appendOnly(table: string): string {
  return ['UPDATE', 'DELETE']
    .map(
      (change) => `
CREATE TRIGGER ${table}_refuses_${change.toLowerCase()} BEFORE ${change} ON ${table}
BEGIN SELECT RAISE(ABORT, '${table} rows are only ever added'); END;
`,
    )
    .join('')
}

export const firstSale: Migration = {
  number: 10,
  what: 'first sale',
  sql: [
    sale,
    receipt,
    event,
    ledger,
    work,
    ...['receipt', 'event', 'ledger_entry', 'ledger_line', 'command', 'schema_change'].map(appendOnly),
  ].join(''),
}
