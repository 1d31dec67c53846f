package cohort

import (
	"bufio"
	"compress/gzip"
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
)

// Output is where rows go: a file that appears whole or not at all, or a
// stream.
type Output struct {
	path    string // "" for a stream
	file    *os.File
	buf     *bufio.Writer
	zip     *gzip.Writer
	parquet *parquetFile
}

// Create makes an output: FILE.csv, FILE.csv.gz or FILE.parquet. Rows are
// written to FILE.part beside it until Close gives it its name. "-" or ""
// writes CSV to w.
func Create(path string, w io.Writer) (*Output, error) {
	if path == "" || path == "-" {
		return &Output{buf: bufio.NewWriterSize(w, 1<<18)}, nil
	}
	switch ext := outputKind(path); ext {
	case ".csv", ".csv.gz", ".parquet":
	default:
		return nil, fmt.Errorf("%s: the name ends in .csv, .csv.gz or .parquet", path)
	}
	file, err := os.Create(path + ".part")
	if err != nil {
		return nil, err
	}
	o := &Output{path: path, file: file, buf: bufio.NewWriterSize(file, 1<<18)}
	if strings.HasSuffix(path, ".gz") {
		o.zip = gzip.NewWriter(o.buf)
	}
	return o, nil
}

func outputKind(path string) string {
	path = strings.ToLower(path)
	if strings.HasSuffix(path, ".csv.gz") {
		return ".csv.gz"
	}
	return filepath.Ext(path)
}

// begin writes the header.
func (o *Output) begin(columns []column) error {
	if outputKind(o.path) == ".parquet" {
		var err error
		o.parquet, err = newParquetFile(o.buf, columns)
		return err
	}
	p := &csvPage{}
	for _, c := range columns {
		p.text(c.name)
	}
	p.end()
	return o.write(p.buf)
}

func (o *Output) write(b []byte) error {
	if o.zip != nil {
		_, err := o.zip.Write(b)
		return err
	}
	_, err := o.buf.Write(b)
	return err
}

// page is an empty page in the output's form.
func (o *Output) page() page {
	if o.parquet != nil {
		return o.parquet.page()
	}
	return &csvPage{}
}

// put writes a page.
func (o *Output) put(p page) error {
	if o.parquet != nil {
		return o.parquet.put(p.(*parquetPage))
	}
	return o.write(p.(*csvPage).buf)
}

// Close ends the output and gives the file its name. Nothing is left of it if
// that fails.
func (o *Output) Close() error {
	var errs []error
	if o.parquet != nil {
		errs = append(errs, o.parquet.close())
	}
	if o.zip != nil {
		errs = append(errs, o.zip.Close())
	}
	errs = append(errs, o.buf.Flush())
	if o.file == nil {
		return errors.Join(errs...)
	}
	errs = append(errs, o.file.Sync(), o.file.Close())
	if err := errors.Join(errs...); err != nil {
		_ = os.Remove(o.path + ".part")
		return err
	}
	o.file = nil
	return os.Rename(o.path+".part", o.path)
}

// Abandon leaves nothing of an output that was not closed.
func (o *Output) Abandon() {
	if o.file != nil {
		_ = o.file.Close()
		_ = os.Remove(o.path + ".part")
		o.file = nil
	}
}
