package cohort

import (
	"archive/tar"
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync/atomic"
)

// input is one table to be read: a file, or a member of an archive.
type input struct {
	name string
	r    io.Reader
	file *os.File // set where the input is a whole file that is not packed
	size int64
}

// files lists the tables of a command line one after another.
type files struct {
	paths []string
	stdin io.Reader
	// read of size bytes are done; size is 0 where it is not known.
	read, size atomic.Int64
	count      int
	rooms      []*bufio.Reader // buffers, used again for each file
	taken      int
}

// tableNames are the endings of files that are read in a folder.
var tableNames = []string{".csv", ".tsv", ".psv", ".txt", ".parquet"}

func isTable(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return slices.Contains(tableNames, filepath.Ext(name)) || isArchive(name)
}

func isArchive(name string) bool {
	name = strings.ToLower(name)
	return strings.HasSuffix(name, ".tar") || strings.HasSuffix(name, ".tar.gz") || strings.HasSuffix(name, ".tgz")
}

// newFiles finds the files of the arguments. Folders give their tables in the
// order of their names.
func newFiles(args []string, stdin io.Reader) (*files, error) {
	f := &files{stdin: stdin}
	known := true
	for _, arg := range args {
		if arg == "-" {
			f.paths, known = append(f.paths, arg), false
			continue
		}
		st, err := os.Stat(arg)
		if err != nil {
			return nil, err
		}
		if !st.IsDir() {
			f.paths = append(f.paths, arg)
			f.size.Add(st.Size())
			continue
		}
		n := len(f.paths)
		err = filepath.WalkDir(arg, func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || !isTable(path) || strings.HasPrefix(d.Name(), ".") {
				return err
			}
			if info, err := d.Info(); err == nil {
				f.size.Add(info.Size())
			}
			f.paths = append(f.paths, path)
			return nil
		})
		if err != nil {
			return nil, err
		}
		if len(f.paths) == n {
			return nil, fmt.Errorf("%s: the folder holds no tables (.csv, .tsv, .psv, .txt, .parquet, also .gz; .tar.gz)", arg)
		}
	}
	if !known {
		f.size.Store(0)
	}
	return f, nil
}

// each calls read for every table in turn.
func (f *files) each(ctx context.Context, read func(in *input) error) error {
	for _, path := range f.paths {
		if err := ctx.Err(); err != nil {
			return err
		}
		if err := f.one(ctx, path, read); err != nil {
			return err
		}
	}
	return nil
}

func (f *files) one(ctx context.Context, path string, read func(in *input) error) error {
	if path == "-" {
		return f.unpacked(ctx, "standard input", f.counted(f.stdin), read)
	}
	file, err := os.Open(path)
	if err != nil {
		return err
	}
	defer file.Close()
	var magic [4]byte
	if n, _ := file.ReadAt(magic[:], 0); n == 4 && string(magic[:]) == "PAR1" {
		st, err := file.Stat()
		if err != nil {
			return err
		}
		f.count++
		err = read(&input{name: path, file: file, size: st.Size()})
		f.read.Add(st.Size())
		return err
	}
	return f.unpacked(ctx, path, f.counted(file), read)
}

// unpacked takes gzip and tar off.
func (f *files) unpacked(ctx context.Context, name string, r io.Reader, read func(in *input) error) error {
	b := f.buffer(r)
	defer f.done()
	if head, _ := b.Peek(2); bytes.Equal(head, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(b)
		if err != nil {
			return fmt.Errorf("%s: the gzip header is damaged: %w", name, err)
		}
		defer z.Close()
		b = f.buffer(z)
		defer f.done()
	}
	if head, _ := b.Peek(262); len(head) == 262 && string(head[257:262]) == "ustar" {
		return f.archive(ctx, name, b, read)
	}
	f.count++
	return read(&input{name: name, r: b})
}

// buffer is a buffered reader; done gives the one taken last back.
func (f *files) buffer(r io.Reader) *bufio.Reader {
	if f.taken == len(f.rooms) {
		f.rooms = append(f.rooms, bufio.NewReaderSize(r, 1<<18))
	}
	b := f.rooms[f.taken]
	f.taken++
	b.Reset(r)
	return b
}

func (f *files) done() { f.taken-- }

// archive reads the tables of a tar archive in the order in which they lie.
func (f *files) archive(ctx context.Context, name string, r io.Reader, read func(in *input) error) error {
	t := tar.NewReader(r)
	found := false
	for {
		if err := ctx.Err(); err != nil {
			return err
		}
		h, err := t.Next()
		if err == io.EOF {
			if !found {
				return fmt.Errorf("%s: the archive holds no tables (.csv, .tsv, .psv, .txt, also .gz)", name)
			}
			return nil
		}
		if err != nil {
			return fmt.Errorf("%s: the archive is damaged: %w", name, err)
		}
		if h.Typeflag != tar.TypeReg || !isTable(h.Name) {
			continue
		}
		if filepath.Ext(h.Name) == ".parquet" {
			return fmt.Errorf("%s: %s is a Parquet file within an archive; unpack it", name, h.Name)
		}
		found = true
		if err := f.unpacked(ctx, h.Name, t, read); err != nil {
			return err
		}
	}
}

// counted counts what is read, for the progress.
func (f *files) counted(r io.Reader) io.Reader { return &counting{r, &f.read} }

type counting struct {
	r io.Reader
	n *atomic.Int64
}

func (c *counting) Read(p []byte) (int, error) {
	n, err := c.r.Read(p)
	c.n.Add(int64(n))
	return n, err
}
