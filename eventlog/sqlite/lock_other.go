//go:build !unix

package sqlite

import (
	"errors"
	"io"
)

// ErrLocked means that another process has the data folder.
var ErrLocked = errors.New("the data folder is in use by another process")

// lockDir refuses: without the kernel's lock two processes could write one log.
func lockDir(string) (io.Closer, error) {
	return nil, errors.New("this system has no file locks that end with their process; Stormglass keeps no log here")
}
