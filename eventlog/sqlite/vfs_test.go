package sqlite

import (
	"strings"
	"sync"
	"testing"
	"unsafe"

	"modernc.org/libc"
	sqlite3 "modernc.org/sqlite/lib"
)

// The tests put a layer of their own between SQLite and the system's files. It
// is the system's file layer with writing, syncing, truncating, opening and
// deleting overridden: each call is first shown to the disk that watches the
// folder, which may refuse it, and then carried out.

// vfsName is the name of the layer.
const vfsName = "watched"

// watcher sees what SQLite does to the files of one folder. A result other
// than 0 is a SQLite error code with which the call fails undone.
type watcher interface {
	opened(path string, create bool, flags int32)
	write(path string, data []byte, at int64) int32
	truncate(path string, size int64) int32
	sync(path string) int32
	remove(path string, syncDir bool) int32
}

// layer is the registered file layer. SQLite knows one per process.
type layer struct {
	mu       sync.Mutex
	watchers map[string]watcher // folder -> watcher
	paths    map[uintptr]string // open file -> path
	original map[uintptr]uintptr
	vfs      sqlite3.Tsqlite3_vfs // the system's
	methods  map[uintptr]uintptr  // the system's methods -> ours
}

type (
	openFunc     = func(tls *libc.TLS, vfs, name, file uintptr, flags int32, out uintptr) int32
	deleteFunc   = func(tls *libc.TLS, vfs, name uintptr, syncDir int32) int32
	accessFunc   = func(tls *libc.TLS, vfs, name uintptr, flags int32, out uintptr) int32
	writeFunc    = func(tls *libc.TLS, file, data uintptr, n int32, at int64) int32
	truncateFunc = func(tls *libc.TLS, file uintptr, size int64) int32
	syncFunc     = func(tls *libc.TLS, file uintptr, flags int32) int32
)

// pointer is a function as SQLite's translation calls it; the representation
// of a function value is a pointer to its code and context.
func pointer[F any](f F) uintptr { return *(*uintptr)(unsafe.Pointer(&f)) }

// function is the reverse of pointer.
func function[F any](p uintptr) F { return *(*F)(unsafe.Pointer(&p)) }

// at is the C value at an address outside Go's memory.
func at[T any](p uintptr) *T { return *(**T)(unsafe.Pointer(&p)) }

var registered = sync.OnceValue(func() *layer {
	tls := libc.NewTLS()
	sqlite3.Xsqlite3_initialize(tls)
	l := &layer{watchers: map[string]watcher{}, paths: map[uintptr]string{}, original: map[uintptr]uintptr{}, methods: map[uintptr]uintptr{}}
	l.vfs = *at[sqlite3.Tsqlite3_vfs](sqlite3.Xsqlite3_vfs_find(tls, 0))
	mine := libc.Xmalloc(tls, libc.Tsize_t(unsafe.Sizeof(l.vfs)))
	name, err := libc.CString(vfsName)
	if err != nil {
		panic(err)
	}
	v := at[sqlite3.Tsqlite3_vfs](mine)
	*v = l.vfs
	v.FpNext, v.FzName = 0, name
	keep(openFunc(l.open), &v.FxOpen)
	keep(deleteFunc(l.remove), &v.FxDelete)
	if rc := sqlite3.Xsqlite3_vfs_register(tls, mine, 0); rc != 0 {
		panic(rc)
	}
	return l
})

// kept holds the function values that C memory points to.
var kept struct {
	sync.Mutex
	list []any
}

func keep[F any](f F, to *uintptr) {
	kept.Lock()
	defer kept.Unlock()
	kept.list = append(kept.list, f)
	*to = pointer(f)
}

// watch shows w what SQLite does in dir until the test ends.
func watch(t testing.TB, dir string, w watcher) {
	l := registered()
	l.mu.Lock()
	l.watchers[dir] = w
	l.mu.Unlock()
	t.Cleanup(func() {
		l.mu.Lock()
		defer l.mu.Unlock()
		delete(l.watchers, dir)
	})
}

func (l *layer) watcher(path string) watcher {
	l.mu.Lock()
	defer l.mu.Unlock()
	if i := strings.LastIndexByte(path, '/'); i >= 0 {
		return l.watchers[path[:i]]
	}
	return nil
}

// file returns what an open file is called and who watches it.
func (l *layer) file(file uintptr) (string, watcher) {
	l.mu.Lock()
	path := l.paths[file]
	l.mu.Unlock()
	return path, l.watcher(path)
}

func (l *layer) open(tls *libc.TLS, vfs, name, file uintptr, flags int32, out uintptr) int32 {
	path := ""
	if name != 0 {
		path = libc.GoString(name)
	}
	exists := int32(0)
	p := tls.Alloc(4)
	defer tls.Free(4)
	if w := l.watcher(path); w != nil {
		function[accessFunc](l.vfs.FxAccess)(tls, vfs, name, sqlite3.SQLITE_ACCESS_EXISTS, p)
		exists = *at[int32](p)
	}
	rc := function[openFunc](l.vfs.FxOpen)(tls, vfs, name, file, flags, out)
	if rc != 0 {
		return rc
	}
	l.mu.Lock()
	l.paths[file] = path
	f := at[sqlite3.Tsqlite3_file](file)
	f.FpMethods = l.ours(tls, f.FpMethods)
	l.mu.Unlock()
	if w := l.watcher(path); w != nil {
		w.opened(path, exists == 0 && flags&sqlite3.SQLITE_OPEN_CREATE != 0, flags)
	}
	return rc
}

// ours returns the methods that watch, made from the system's. A file only
// ever meets one set of the system's methods, so the closures know theirs.
func (l *layer) ours(tls *libc.TLS, system uintptr) uintptr {
	if m, ok := l.methods[system]; ok {
		return m
	}
	orig := *at[sqlite3.Tsqlite3_io_methods](system)
	mine := libc.Xmalloc(tls, libc.Tsize_t(unsafe.Sizeof(orig)))
	m := at[sqlite3.Tsqlite3_io_methods](mine)
	*m = orig
	keep(writeFunc(func(tls *libc.TLS, file, data uintptr, n int32, offset int64) int32 {
		if path, w := l.file(file); w != nil {
			if rc := w.write(path, unsafe.Slice(at[byte](data), n), offset); rc != 0 {
				return rc
			}
		}
		return function[writeFunc](orig.FxWrite)(tls, file, data, n, offset)
	}), &m.FxWrite)
	keep(truncateFunc(func(tls *libc.TLS, file uintptr, size int64) int32 {
		if path, w := l.file(file); w != nil {
			if rc := w.truncate(path, size); rc != 0 {
				return rc
			}
		}
		return function[truncateFunc](orig.FxTruncate)(tls, file, size)
	}), &m.FxTruncate)
	keep(syncFunc(func(tls *libc.TLS, file uintptr, flags int32) int32 {
		path, w := l.file(file)
		if w != nil {
			if rc := w.sync(path); rc != 0 {
				return rc
			}
		}
		return function[syncFunc](orig.FxSync)(tls, file, flags)
	}), &m.FxSync)
	l.methods[system] = mine
	return mine
}

func (l *layer) remove(tls *libc.TLS, vfs, name uintptr, syncDir int32) int32 {
	path := libc.GoString(name)
	if w := l.watcher(path); w != nil {
		if rc := w.remove(path, syncDir != 0); rc != 0 {
			return rc
		}
	}
	return function[deleteFunc](l.vfs.FxDelete)(tls, vfs, name, syncDir)
}
