package sqlite

import (
	"bytes"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	sqlite3 "modernc.org/sqlite/lib"
)

// change is one thing that happened to the disk, or an acknowledgement given.
type change struct {
	kind    changeKind
	path    string
	data    []byte // write
	at      int64  // write: offset; truncate: size
	syncDir bool   // remove; create: the file's first sync also makes its name durable
	acked   []ack  // acknowledge
}

type changeKind int

const (
	create changeKind = iota
	write
	truncate
	syncFile
	remove
	syncNames
	acknowledge
)

// ack is one message that a sender was told is stored.
type ack struct {
	seq uint64
	raw string
}

// recorder is a watcher that keeps everything in order.
type recorder struct {
	mu      sync.Mutex
	changes []change
}

func (r *recorder) add(c change) {
	r.mu.Lock()
	defer r.mu.Unlock()
	if !strings.HasSuffix(c.path, "-shm") { // shared memory is no part of the disk
		r.changes = append(r.changes, c)
	}
}

// taken returns what happened so far.
func (r *recorder) taken() []change {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.changes[:len(r.changes):len(r.changes)]
}

func (r *recorder) opened(path string, created bool, flags int32) {
	if created {
		r.add(change{kind: create, path: path,
			syncDir: flags&(sqlite3.SQLITE_OPEN_WAL|sqlite3.SQLITE_OPEN_MAIN_JOURNAL) != 0})
	}
}

func (r *recorder) write(path string, data []byte, at int64) int32 {
	r.add(change{kind: write, path: path, data: bytes.Clone(data), at: at})
	return 0
}

func (r *recorder) truncate(path string, size int64) int32 {
	r.add(change{kind: truncate, path: path, at: size})
	return 0
}

func (r *recorder) sync(path string) int32 {
	r.add(change{kind: syncFile, path: path})
	return 0
}

func (r *recorder) remove(path string, syncDir bool) int32 {
	r.add(change{kind: remove, path: path, syncDir: syncDir})
	return 0
}

// folder is Options.syncDir: the sync of a folder, shown to the recorder.
func (r *recorder) folder(dir string) error {
	if err := syncDir(dir); err != nil {
		return err
	}
	r.add(change{kind: syncNames})
	return nil
}

// inode is one file: what is surely on the disk, and what was done since.
type inode struct {
	durable   []byte
	pending   []change
	dirOnSync bool // the next sync makes the name durable too
}

// disk is the model of a disk with a volatile cache, after some changes.
type disk struct {
	names   map[string]*inode // as a running process sees them
	durable map[string]*inode // as they are after a loss of power
	acked   []ack
}

// clone is a disk of its own in the same state.
func (d *disk) clone() *disk {
	copies := map[*inode]*inode{}
	names := func(from map[string]*inode) map[string]*inode {
		to := map[string]*inode{}
		for name, f := range from {
			if copies[f] == nil {
				copies[f] = &inode{durable: f.durable, pending: append([]change(nil), f.pending...), dirOnSync: f.dirOnSync}
			}
			to[name] = copies[f]
		}
		return to
	}
	return &disk{names: names(d.names), durable: names(d.durable), acked: append([]ack(nil), d.acked...)}
}

// newDisk is a disk on which dir, as it is now, is durable.
func newDisk(t testing.TB, dir string) *disk {
	t.Helper()
	d := &disk{names: map[string]*inode{}, durable: map[string]*inode{}}
	entries, err := os.ReadDir(dir)
	if err != nil {
		t.Fatal(err)
	}
	for _, e := range entries {
		data, err := os.ReadFile(filepath.Join(dir, e.Name()))
		if err != nil {
			t.Fatal(err)
		}
		d.names[e.Name()] = &inode{durable: data}
	}
	d.durable = maps.Clone(d.names)
	return d
}

func (d *disk) apply(c change) {
	name := filepath.Base(c.path)
	if d.names[name] == nil && c.path != "" && c.kind != remove {
		d.names[name] = &inode{dirOnSync: c.syncDir}
		if name == DatabaseName || name == lockName {
			// Open itself creates it and syncs the folder before SQLite sees it.
			d.durable[name] = d.names[name]
		}
	}
	f := d.names[name]
	switch c.kind {
	case write, truncate:
		f.pending = append(f.pending, c)
	case syncFile:
		f.durable, f.pending = carryOut(f.durable, f.pending), nil
		if f.dirOnSync {
			d.durable[name] = f
		}
	case remove:
		delete(d.names, name)
		if c.syncDir {
			d.durable = maps.Clone(d.names)
		}
	case syncNames:
		d.durable = maps.Clone(d.names)
	case acknowledge:
		d.acked = append(d.acked, c.acked...)
	}
}

// carryOut returns data with changes carried out, as a new slice.
func carryOut(data []byte, changes []change) []byte {
	out := bytes.Clone(data)
	for _, c := range changes {
		end := int(c.at) + len(c.data)
		if len(out) < end {
			out = append(out, make([]byte, end-len(out))...)
		}
		if c.kind == truncate {
			out = out[:c.at]
		} else {
			copy(out[c.at:], c.data)
		}
	}
	return out
}

// loss says what a crash does to changes that were not synced.
type loss int

const (
	keepAll  loss = iota // kill -9: the system lives on and its cache is written
	dropAll              // loss of power: nothing unsynced reached the disk
	dropSome             // loss of power: an arbitrary part reached it
)

func (l loss) String() string { return [...]string{"kill", "power", "torn"}[l] }

// after is the folder after a crash, as bytes per file name.
func (d *disk) after(l loss, seed uint64) map[string][]byte {
	random := rand.New(rand.NewPCG(seed, 7))
	names := d.names
	if l == dropAll || l == dropSome && random.IntN(2) == 0 {
		names = d.durable
	}
	out := map[string][]byte{}
	for name, f := range names {
		var reached []change
		for _, p := range f.pending {
			if l == keepAll || l == dropSome && random.IntN(2) == 0 {
				reached = append(reached, p)
			}
		}
		out[name] = carryOut(f.durable, reached)
	}
	return out
}

// lay writes a folder's files.
func lay(t testing.TB, dir string, files map[string][]byte) {
	t.Helper()
	for name, data := range files {
		if err := os.WriteFile(filepath.Join(dir, name), data, 0o600); err != nil {
			t.Fatal(err)
		}
	}
}
