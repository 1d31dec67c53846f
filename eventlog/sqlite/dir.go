package sqlite

import (
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
)

// Names in a data folder.
const (
	// DatabaseName is the SQLite database in a data folder.
	DatabaseName = "log.db"
	lockName     = "stormglass.lock"
)

// ErrNoLog means that a folder holds no log.
var ErrNoLog = errors.New("no event log in this folder")

// prepareDir makes dir a private folder (0700) with a private database file
// (0600). A folder that others can read is tightened only when it is empty or
// already ours.
func prepareDir(dir string) error {
	if err := makeDir(dir); err != nil {
		return fmt.Errorf("data folder: %w", err)
	}
	info, err := os.Stat(dir)
	if err != nil {
		return fmt.Errorf("data folder: %w", err)
	}
	if info.Mode().Perm()&0o077 != 0 {
		return tighten(dir)
	}
	return nil
}

// makeDir is os.MkdirAll with durable names.
func makeDir(dir string) error {
	dir = filepath.Clean(dir)
	if _, err := os.Stat(dir); err == nil || !errors.Is(err, fs.ErrNotExist) {
		return err
	}
	if err := makeDir(filepath.Dir(dir)); err != nil {
		return err
	}
	if err := os.Mkdir(dir, 0o700); err != nil {
		return err
	}
	return syncDir(filepath.Dir(dir))
}

func tighten(dir string) error {
	entries, err := os.ReadDir(dir)
	if err != nil {
		return fmt.Errorf("data folder: %w", err)
	}
	if _, err := os.Stat(filepath.Join(dir, DatabaseName)); err != nil && len(entries) > 0 {
		return fmt.Errorf("data folder %s is readable by others and holds other files: name a new or an empty folder, or chmod 0700 it", dir)
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return fmt.Errorf("data folder must be private (0700): %w", err)
	}
	return nil
}

// createDatabase makes the database file with mode 0600, so that SQLite gives
// the same mode to the files that it puts beside it. It must run before SQLite
// first opens the file in this process: closing a second descriptor would drop
// SQLite's locks.
func createDatabase(dir string) error {
	path := filepath.Join(dir, DatabaseName)
	f, err := os.OpenFile(path, os.O_CREATE|os.O_EXCL|os.O_RDWR, 0o600)
	if errors.Is(err, fs.ErrExist) {
		return os.Chmod(path, 0o600)
	}
	if err != nil {
		return fmt.Errorf("create the log: %w", err)
	}
	if err := f.Close(); err != nil {
		return fmt.Errorf("create the log: %w", err)
	}
	return syncDir(dir)
}

// syncDir makes the names in dir durable.
func syncDir(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return fmt.Errorf("sync folder: %w", err)
	}
	err = d.Sync()
	if closed := d.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return fmt.Errorf("sync folder %s: %w", dir, err)
	}
	return nil
}

// dsn is the driver's name for a database file.
func dsn(path, vfs string, query url.Values) (string, error) {
	abs, err := filepath.Abs(path)
	if err != nil {
		return "", err
	}
	if vfs != "" {
		query.Set("vfs", vfs)
	}
	return (&url.URL{Scheme: "file", Path: filepath.ToSlash(abs), RawQuery: query.Encode()}).String(), nil
}
