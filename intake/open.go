package intake

import (
	"bufio"
	"bytes"
	"compress/bzip2"
	"compress/gzip"
	"context"
	"fmt"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"sort"
	"strings"
)

// format is what a file holds.
type format uint8

const (
	formatTable format = iota
	formatHL7
	formatMLLP
	formatFHIR
	formatParquet
	formatUnknown
)

// opened is a file on its way: unpacked, and what it seems to hold.
type opened struct {
	name   string
	file   *os.File
	size   int64
	body   *bufio.Reader
	packed bool
	format format
	count  *counter
}

// counter counts what is read of the file as it lies on disk, and ends with
// its context.
type counter struct {
	ctx  context.Context
	r    io.Reader
	n    int64
	tell func(n int64)
}

func (c *counter) Read(p []byte) (int, error) {
	if err := c.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := c.r.Read(p)
	before := c.n >> 20
	c.n += int64(n)
	if c.tell != nil && c.n>>20 != before {
		c.tell(c.n)
	}
	return n, err
}

const sniffed = 1 << 12

// open opens and unpacks a file and finds out what it holds.
func open(ctx context.Context, path string, stdin io.Reader, tell func(int64)) (*opened, error) {
	o := &opened{name: path}
	src := stdin
	if src == nil {
		src = os.Stdin
	}
	if path != "-" {
		f, err := os.Open(path)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", path, reason(err))
		}
		o.file, src = f, f
		if st, err := f.Stat(); err == nil {
			o.size = st.Size()
		}
	}
	o.count = &counter{ctx: ctx, r: src, tell: tell}
	o.body = bufio.NewReaderSize(o.count, 1<<16)
	for range 2 { // a packed file in a packed file is not unpacked further
		head, _ := o.body.Peek(sniffed)
		switch {
		case bytes.HasPrefix(head, []byte{0x1f, 0x8b}):
			z, err := gzip.NewReader(o.body)
			if err != nil {
				o.close()
				return nil, fmt.Errorf("%s: the gzip header is damaged: %w", path, err)
			}
			o.body, o.packed = bufio.NewReaderSize(z, 1<<16), true
		case bytes.HasPrefix(head, []byte("BZh")):
			o.body, o.packed = bufio.NewReaderSize(bzip2.NewReader(o.body), 1<<16), true
		default:
			o.format = sniff(head, path)
			return o, nil
		}
		if o.packed {
			head, err := o.body.Peek(sniffed)
			if len(head) == 0 && err != nil && err != io.EOF {
				o.close()
				return nil, fmt.Errorf("%s: cannot be unpacked: %w", path, err)
			}
			o.format = sniff(head, path)
			return o, nil
		}
	}
	return o, nil
}

func (o *opened) close() {
	if o.file != nil {
		_ = o.file.Close() // only read from
	}
}

// reason takes the path out of a path error; the caller names the file.
func reason(err error) error {
	if pe, ok := err.(*fs.PathError); ok {
		return pe.Err
	}
	return err
}

// sniff tells the formats apart by their first bytes. A table is text that is
// nothing else.
func sniff(head []byte, path string) format {
	if bytes.HasPrefix(head, []byte("PAR1")) {
		return formatParquet
	}
	t := bytes.TrimPrefix(head, []byte("\xef\xbb\xbf"))
	t = bytes.TrimLeft(t, " \t\r\n\x00")
	switch {
	case len(t) == 0:
		return formatTable
	case t[0] == 0x0b:
		return formatMLLP
	case len(t) > 3 && isHeader(string(t[:3])) && !isWord(t[3]):
		return formatHL7
	case t[0] == '{', t[0] == '[':
		return formatFHIR
	}
	switch ext(path) {
	case ".hl7", ".er7":
		return formatHL7
	case ".json", ".ndjson":
		return formatFHIR
	case ".parquet":
		return formatParquet
	}
	if bytes.IndexByte(head, 0) >= 0 && !bytes.HasPrefix(head, []byte{0xff, 0xfe}) && !bytes.HasPrefix(head, []byte{0xfe, 0xff}) {
		return formatUnknown
	}
	return formatTable
}

func isHeader(s string) bool { return s == "MSH" || s == "FHS" || s == "BHS" }

func isWord(c byte) bool {
	return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_' || c == ',' || c == ';' || c == '\t'
}

// ext is the extension beneath .gz and .bz2.
func ext(path string) string {
	p := strings.ToLower(path)
	p = strings.TrimSuffix(strings.TrimSuffix(p, ".gz"), ".bz2")
	return filepath.Ext(p)
}

// list replaces folders by the files in them, in order; hidden files and those
// of except are left out.
func list(paths, except []string) ([]string, error) {
	var out []string
	var skip []os.FileInfo
	for _, p := range except {
		if st, err := os.Stat(p); err == nil {
			skip = append(skip, st)
		}
	}
	for _, p := range paths {
		st, err := os.Stat(p)
		if p == "-" || err == nil && !st.IsDir() {
			out = append(out, p)
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, reason(err))
		}
		var found []string
		err = filepath.WalkDir(p, func(path string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			if strings.HasPrefix(d.Name(), ".") && path != p {
				if d.IsDir() {
					return filepath.SkipDir
				}
				return nil
			}
			if !d.Type().IsRegular() {
				return nil
			}
			if st, err := d.Info(); err == nil && slices.ContainsFunc(skip, func(x os.FileInfo) bool { return os.SameFile(x, st) }) {
				return nil
			}
			found = append(found, path)
			return nil
		})
		if err != nil {
			return nil, fmt.Errorf("%s: %w", p, reason(err))
		}
		sort.Strings(found)
		out = append(out, found...)
	}
	return out, nil
}
