package sqlite

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"

	"stormglass/eventlog"
)

// ErrExists means that a backup or restore would overwrite something.
var ErrExists = errors.New("already exists")

// Backup writes a consistent copy of the log to the new file path (0600) while
// the log goes on, verifies the copy's chain and returns its head. The copy
// gets its name only when it is complete and synced.
// Errors: ErrExists; eventlog.ErrChain; those of the disk.
func (l *Log) Backup(ctx context.Context, path string) (eventlog.Head, error) {
	if err := l.Flush(ctx); err != nil {
		return eventlog.Head{}, err
	}
	return l.reader.Backup(ctx, path)
}

// Backup writes a consistent copy of the log to the new file path, also while
// a server is writing; see Log.Backup.
func (r reader) Backup(ctx context.Context, path string) (eventlog.Head, error) {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return eventlog.Head{}, fmt.Errorf("backup to %s: %w", path, ErrExists)
	}
	part := path + ".partial"
	f, err := os.OpenFile(part, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return eventlog.Head{}, fmt.Errorf("backup: %w", err)
	}
	defer os.Remove(part) // gone already when all went well
	if err := f.Close(); err != nil {
		return eventlog.Head{}, fmt.Errorf("backup: %w", err)
	}
	if _, err := r.db.ExecContext(ctx, `VACUUM INTO ?`, part); err != nil {
		return eventlog.Head{}, fmt.Errorf("backup to %s: %w", path, err)
	}
	head, err := VerifyFile(ctx, part)
	if err != nil {
		return head, fmt.Errorf("backup to %s: %w", path, err)
	}
	return head, settleFile(part, path)
}

// Restore makes the new data folder dir from a backup file: it verifies the
// backup's chain, copies it and verifies the copy. It never overwrites a log.
// Errors: ErrExists; ErrNoLog; eventlog.ErrChain; those of the disk.
func Restore(ctx context.Context, backup, dir string) (eventlog.Head, error) {
	if _, err := VerifyFile(ctx, backup); err != nil {
		return eventlog.Head{}, fmt.Errorf("restore from %s: %w", backup, err)
	}
	if err := prepareDir(dir); err != nil {
		return eventlog.Head{}, err
	}
	lock, err := lockDir(dir)
	if err != nil {
		return eventlog.Head{}, err
	}
	defer lock.Close()
	path := filepath.Join(dir, DatabaseName)
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return eventlog.Head{}, fmt.Errorf("restore to %s: a log %w there; name a new folder", dir, ErrExists)
	}
	part := path + ".partial"
	defer os.Remove(part) // gone already when all went well
	if err := copyFile(backup, part); err != nil {
		return eventlog.Head{}, fmt.Errorf("restore to %s: %w", dir, err)
	}
	head, err := VerifyFile(ctx, part)
	if err != nil {
		return head, fmt.Errorf("restore to %s: %w", dir, err)
	}
	return head, settleFile(part, path)
}

// VerifyFile checks the pages and the chain of a backup file, which nobody may
// be writing to, and returns its head.
func VerifyFile(ctx context.Context, path string) (eventlog.Head, error) {
	if info, err := os.Stat(path); err != nil {
		return eventlog.Head{}, err
	} else if info.Size() == 0 {
		return eventlog.Head{}, ErrNoLog
	}
	name, err := dsn(path, "", url.Values{"mode": {"ro"}, "immutable": {"1"}})
	if err != nil {
		return eventlog.Head{}, err
	}
	db, err := sql.Open("sqlite", name)
	if err != nil {
		return eventlog.Head{}, err
	}
	defer db.Close()
	r := &Reader{reader{db: db}}
	if err := r.known(ctx); err != nil {
		return eventlog.Head{}, err
	}
	return r.Verify(ctx, eventlog.Head{}, func(uint64) {})
}

// Verify checks the database's pages and then the chain, see
// eventlog.VerifyWith.
func (r *Reader) Verify(ctx context.Context, expect eventlog.Head, progress func(seq uint64)) (eventlog.Head, error) {
	var first string
	if err := r.db.QueryRowContext(ctx, `PRAGMA quick_check(1)`).Scan(&first); err != nil {
		return eventlog.Head{}, fmt.Errorf("%w: %w", eventlog.ErrChain, err)
	}
	if first != "ok" {
		return eventlog.Head{}, fmt.Errorf("%w: the database is damaged: %s", eventlog.ErrChain, first)
	}
	return eventlog.VerifyWith(ctx, r, expect, progress)
}

// copyFile copies to a new private file.
func copyFile(from, to string) error {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	defer src.Close()
	dst, err := os.OpenFile(to, os.O_CREATE|os.O_TRUNC|os.O_WRONLY, 0o600)
	if err != nil {
		return err
	}
	if _, err := io.Copy(dst, src); err != nil {
		dst.Close()
		return err
	}
	return dst.Close()
}

// settleFile syncs a finished file and gives it its name.
func settleFile(part, path string) error {
	f, err := os.OpenFile(part, os.O_RDWR, 0)
	if err != nil {
		return err
	}
	err = f.Sync()
	if closed := f.Close(); err == nil {
		err = closed
	}
	if err == nil {
		err = os.Rename(part, path)
	}
	if err != nil {
		return err
	}
	return syncDir(filepath.Dir(path))
}
