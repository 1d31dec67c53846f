//go:build unix

package sqlite

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"syscall"
)

// ErrLocked means that another process has the data folder.
var ErrLocked = errors.New("the data folder is in use by another process")

// lockDir takes the data folder for this process until the returned file is
// closed or the process ends. The lock is the kernel's, so a killed process
// leaves none behind.
func lockDir(dir string) (io.Closer, error) {
	path := filepath.Join(dir, lockName)
	f, err := os.OpenFile(path, os.O_CREATE|os.O_RDWR, 0o600)
	if err != nil {
		return nil, fmt.Errorf("lock the data folder: %w", err)
	}
	err = syscall.Flock(int(f.Fd()), syscall.LOCK_EX|syscall.LOCK_NB)
	if err == nil {
		err = f.Truncate(0)
		if err == nil {
			_, err = fmt.Fprintf(f, "%d\n", os.Getpid())
		}
		if err == nil {
			return f, nil
		}
		f.Close()
		return nil, fmt.Errorf("lock the data folder: %w", err)
	}
	owner, _ := io.ReadAll(io.LimitReader(f, 32)) // only to say who; the lock itself is the kernel's
	f.Close()
	if errors.Is(err, syscall.EWOULDBLOCK) {
		return nil, fmt.Errorf("%w (process %s): stop it first, or name another folder than %s",
			ErrLocked, strings.TrimSpace(string(owner)), dir)
	}
	return nil, fmt.Errorf("lock the data folder: %w", err)
}
