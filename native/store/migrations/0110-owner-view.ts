// Sums of each business day, kept as the ledger grows, so that a month of a million sales is read at once. Which
// entries they cover is written beside them; `npm run verify` adds the ledger up again and compares. And what the
// counter knew of its devices and its line: a memory of the last weeks, no part of the books.
import type { Migration } from '../migration.ts'

const sums = `
CREATE TABLE day_sum (
  business_day TEXT NOT NULL CHECK (business_day GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
  part TEXT NOT NULL CHECK (part IN ('quarter', 'operator', 'product', 'tender', 'clerk')),
  -- Of a quarter of an hour: how many of them since 1970.
  key TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('paid', 'credited', 'failed', 'voided', 'refunded', 'reversed')),
  currency TEXT NOT NULL CHECK (currency IN ('HKD', 'CNY')),
  cost_currency TEXT NOT NULL CHECK (cost_currency IN ('HKD', 'CNY', 'USD')),
  -- As the newest sale calls it.
  name TEXT NOT NULL,
  sales INTEGER NOT NULL CHECK (sales > 0),
  value_minor INTEGER NOT NULL,
  fee_minor INTEGER NOT NULL,
  cost_minor INTEGER NOT NULL,
  PRIMARY KEY (business_day, part, key, kind, currency, cost_currency)
) STRICT, WITHOUT ROWID;

-- The last ledger entry that the sums have.
CREATE TABLE day_sum_mark (
  only INTEGER PRIMARY KEY CHECK (only = 1),
  through INTEGER NOT NULL
) STRICT;
INSERT INTO day_sum_mark (only, through) VALUES (1, 0);

-- The one definition of what is summed up: each entry of a sale once for each part.
CREATE VIEW figured_entry AS SELECT
  entry.id, entry.business_day, part.part,
  CASE part.part WHEN 'quarter' THEN CAST(entry.at_ms / 900000 AS TEXT) WHEN 'operator' THEN operator_id
    WHEN 'product' THEN product_id WHEN 'tender' THEN tender_kind ELSE clerk END AS key,
  CASE part.part WHEN 'quarter' THEN '' WHEN 'operator' THEN operator_name
    WHEN 'product' THEN product_name WHEN 'tender' THEN tender_kind ELSE clerk END AS name,
  iif(entry.kind = 'failed' AND EXISTS (SELECT 1 FROM event
    WHERE event.sale_id = entry.sale_id AND event.type = 'voided'), 'voided', entry.kind) AS kind,
  till_currency AS currency, value_minor, fee_minor,
  coalesce((SELECT line.currency FROM ledger_line AS line
    WHERE line.entry_id = entry.id AND +line.account = 'distributorCost'), till_currency) AS cost_currency,
  coalesce((SELECT line.amount_minor FROM ledger_line AS line
    WHERE line.entry_id = entry.id AND +line.account = 'distributorCost'), 0) AS cost_minor
FROM ledger_entry AS entry CROSS JOIN sale ON sale.id = entry.sale_id
  CROSS JOIN (SELECT 'quarter' AS part UNION ALL SELECT 'operator' UNION ALL SELECT 'product'
    UNION ALL SELECT 'tender' UNION ALL SELECT 'clerk') AS part;

INSERT INTO day_sum (business_day, part, key, kind, currency, cost_currency, name, sales, value_minor, fee_minor,
  cost_minor)
SELECT business_day, part, key, kind, currency, cost_currency, substr(max(printf('%016d', id) || name), 17),
  count(*), sum(value_minor), sum(fee_minor), sum(cost_minor)
FROM figured_entry GROUP BY business_day, part, key, kind, currency, cost_currency;
UPDATE day_sum_mark SET through = (SELECT coalesce(max(id), 0) FROM ledger_entry);
`

const devices = `
CREATE TABLE device_state (
  position INTEGER PRIMARY KEY,
  at_ms INTEGER NOT NULL,
  device TEXT NOT NULL CHECK (device IN ('counter', 'line', 'printer', 'scanner', 'clock')),
  state TEXT NOT NULL CHECK (state IN ('good', 'low', 'bad', 'none', 'off'))
) STRICT;
`

export const ownerView: Migration = { number: 110, what: "owner's view", sql: sums + devices }
