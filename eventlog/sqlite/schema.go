package sqlite

import (
	"context"
	"database/sql"
	_ "embed" // the schema
	"fmt"
	"time"

	"stormglass/eventlog"
)

//go:embed schema/1_messages.sql
var schemaMessages string

//go:embed schema/2_held.sql
var schemaHeld string

//go:embed schema/3_records.sql
var schemaRecords string

// migration brings a database from version-1 to version.
type migration struct {
	version int
	sql     string
	fill    func(context.Context, *sql.Tx) error // fills new tables from old ones; may be nil
}

// migrations are forward only and never change once released.
func migrations() []migration {
	return []migration{
		{1, schemaMessages, nil},
		{2, schemaHeld, fillHeld},
		{3, schemaRecords, nil},
	}
}

// SchemaVersion is the version that this program writes.
const SchemaVersion = 3

// migrate brings the database to SchemaVersion, each step in one transaction.
func migrate(ctx context.Context, db *sql.DB, now time.Time) error {
	have, err := schemaVersion(ctx, db)
	if err != nil {
		return err
	}
	if have > SchemaVersion {
		return newerSchema(have)
	}
	for _, m := range migrations() {
		if m.version <= have {
			continue
		}
		if err := m.run(ctx, db, now); err != nil {
			return fmt.Errorf("bring the log's schema to version %d: %w", m.version, err)
		}
	}
	return nil
}

func newerSchema(have int) error {
	return fmt.Errorf("the log has schema version %d and this program knows up to %d: use the newer program", have, SchemaVersion)
}

func (m migration) run(ctx context.Context, db *sql.DB, now time.Time) error {
	tx, err := db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback() // a no-op after Commit
	if _, err := tx.ExecContext(ctx, m.sql); err != nil {
		return err
	}
	if m.fill != nil {
		if err := m.fill(ctx, tx); err != nil {
			return err
		}
	}
	_, err = tx.ExecContext(ctx, `INSERT INTO schema_version (version, at) VALUES (?, ?)`, m.version, now.UnixMilli())
	if err != nil {
		return err
	}
	return tx.Commit()
}

// schemaVersion returns 0 for an empty database.
func schemaVersion(ctx context.Context, db *sql.DB) (int, error) {
	var tables int
	err := db.QueryRowContext(ctx, `SELECT count(*) FROM sqlite_schema WHERE name = 'schema_version'`).Scan(&tables)
	if err != nil || tables == 0 {
		return 0, err
	}
	var version int
	err = db.QueryRowContext(ctx, `SELECT coalesce(max(version), 0) FROM schema_version`).Scan(&version)
	return version, err
}

// fillHeld indexes what was quarantined before there was an index.
func fillHeld(ctx context.Context, tx *sql.Tx) error {
	type row struct {
		seq    int64
		digest eventlog.Hash
	}
	rows, err := tx.QueryContext(ctx, `SELECT seq, source, sender, raw FROM messages WHERE status = 2 ORDER BY seq`)
	if err != nil {
		return err
	}
	defer rows.Close()
	var found []row
	for rows.Next() {
		var seq int64
		var source, sender string
		var raw sql.RawBytes
		if err := rows.Scan(&seq, &source, &sender, &raw); err != nil {
			return err
		}
		found = append(found, row{seq, eventlog.HeldDigest(source, sender, raw)})
	}
	if err := rows.Err(); err != nil {
		return err
	}
	for _, r := range found {
		_, err := tx.ExecContext(ctx, `INSERT INTO held (digest, seq, repeats, last) VALUES (?, ?, 0, 0)
			ON CONFLICT (digest) DO UPDATE SET repeats = repeats + 1`, r.digest[:], r.seq)
		if err != nil {
			return err
		}
	}
	return nil
}
