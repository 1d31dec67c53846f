package table

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
)

// ErrEmpty marks a table without a header.
var ErrEmpty = errors.New("the table is empty; the first line must name the columns")

// Read reads a CSV table, gzipped or not. The error is not nil where r fails,
// where the table has no header or no way to tell patient and time, or where
// its quoting is broken; what was read before is in the result. Faults of
// single cells and rows are Issues.
func Read(r io.Reader, opts Options) (*Result, error) {
	br := bufio.NewReaderSize(r, 1<<16)
	if head, _ := br.Peek(2); bytes.Equal(head, []byte{0x1f, 0x8b}) {
		z, err := gzip.NewReader(br)
		if err != nil {
			return &Result{}, fmt.Errorf("%s: not gzip: %w", opts.Name, err)
		}
		defer z.Close()
		br = bufio.NewReaderSize(z, 1<<16)
	}
	switch head, _ := br.Peek(3); {
	case bytes.HasPrefix(head, []byte("\xef\xbb\xbf")):
		_, _ = br.Discard(3)
	case bytes.HasPrefix(head, []byte{0xff, 0xfe}), bytes.HasPrefix(head, []byte{0xfe, 0xff}):
		return &Result{}, fmt.Errorf("%s: the file is UTF-16; save it as UTF-8", opts.Name)
	}
	cr := csv.NewReader(br)
	cr.Comma = opts.Delimiter
	if cr.Comma == 0 {
		head, _ := br.Peek(1 << 16)
		cr.Comma = sniff(head)
	}
	cr.FieldsPerRecord, cr.ReuseRecord = -1, true
	head, err := cr.Read()
	if err == io.EOF {
		return &Result{}, fmt.Errorf("%s: %w", opts.Name, ErrEmpty)
	}
	if err != nil {
		return &Result{}, fmt.Errorf("%s: %w", opts.Name, err)
	}
	t, err := newReader(append([]string(nil), head...), opts)
	if err != nil {
		return t.res, err
	}
	for {
		cells, err := cr.Read()
		if err == io.EOF {
			return t.done(), nil
		}
		if err != nil {
			return t.done(), fmt.Errorf("%s: %w", opts.Name, err)
		}
		line, _ := cr.FieldPos(0)
		t.row(line, cells)
	}
}

// sniff finds the delimiter in the header line: the candidate that occurs most
// outside quotes; comma where none does.
func sniff(head []byte) rune {
	count := map[rune]int{}
	quoted := false
scan:
	for _, c := range string(head) {
		switch c {
		case '"':
			quoted = !quoted
		case ',', ';', '\t', '|':
			if !quoted {
				count[c]++
			}
		case '\n', '\r':
			if !quoted {
				break scan
			}
		}
	}
	best := ','
	for _, c := range [...]rune{';', '\t', '|'} {
		if count[c] > count[best] {
			best = c
		}
	}
	return best
}

// reader reads one table row by row.
type reader struct {
	opts    Options
	res     *Result
	columns []meaning
	more    map[int][]meaning // further meanings of a column
	at      map[role]int      // position of the row's own columns
	file    string
	said    map[string]string // what was last said of a person, so that it is said once
	width   int
	names   map[string]meaning // long names met
}

func newReader(head []string, opts Options) (*reader, error) {
	t := &reader{opts: opts, res: &Result{Unmapped: map[string]int{}}, at: map[role]int{}, file: opts.Name,
		said: map[string]string{}, width: len(head), names: map[string]meaning{}, more: map[int][]meaning{}}
	long := t.isLong(head)
	t.res.Long = long
	for i, h := range head {
		h = strings.TrimSpace(h)
		all := opts.headings(h)
		m := all[0]
		t.more[i] = all[1:]
		if r := longNames[strings.ToLower(h)]; long && r != roleNone {
			m = meaning{role: r, column: h}
		}
		t.columns = append(t.columns, m)
		if m.role != roleNone && m.role < roleAnalyte {
			if _, twice := t.at[m.role]; !twice {
				t.at[m.role] = i
			}
		}
	}
	if err := t.conditions(head); err != nil {
		return t, err
	}
	return t, t.check(head)
}

// isLong reports whether the header is that of a long table: a column that
// names what the row is about, and one with its value.
func (t *reader) isLong(head []string) bool {
	var name, value bool
	for _, h := range head {
		switch longNames[strings.ToLower(strings.TrimSpace(h))] {
		case roleName, roleCode:
			name = true
		case roleValue:
			value = true
		}
	}
	return name && value
}

// check refuses a table that cannot be read at all.
func (t *reader) check(head []string) error {
	for _, want := range [...]string{t.opts.Patient, t.opts.Time, t.opts.Hours, t.opts.Recorded} {
		if want != "" && !containsFold(head, want) {
			return fmt.Errorf("%s: there is no column %q; the columns are %s", t.file, want, cut(strings.Join(head, ", ")))
		}
	}
	_, hours := t.at[roleHours]
	_, timed := t.at[roleTime]
	if hours && timed {
		delete(t.at, roleHours)
		hours = false
	}
	if !hours && !timed && t.opts.Start.IsZero() {
		return fmt.Errorf("%s: there is no time column (time, timestamp, charttime, hours …); name it (--time COLUMN), or give one time for all rows (--start TIME)", t.file)
	}
	if hours && t.opts.Start.IsZero() {
		return fmt.Errorf("%s: column %s counts hours; give the start (--start 2026-03-01T00:00)", t.file, head[t.at[roleHours]])
	}
	known := 0
	for _, m := range t.columns {
		if m.role >= roleAnalyte {
			known++
		}
		if m.assumed {
			t.res.Assumed = append(t.res.Assumed, m.column+" in "+m.unit)
		}
	}
	if !t.res.Long && known == 0 {
		return fmt.Errorf("%s: no column is known by its name; give a column map (--columns MAP.csv with column,analyte,unit)", t.file)
	}
	if _, ok := t.at[rolePatient]; !ok {
		t.note(0, "", "there is no patient column; all rows are of one patient, "+t.patientOfFile())
	}
	return nil
}

func containsFold(list []string, s string) bool {
	for _, x := range list {
		if strings.EqualFold(strings.TrimSpace(x), s) {
			return true
		}
	}
	return false
}

// patientOfFile names the patient of a table without a patient column.
func (t *reader) patientOfFile() string {
	base := filepath.Base(t.file)
	for _, ext := range [...]string{".gz", ".csv", ".tsv", ".psv", ".txt", ".parquet"} {
		base = strings.TrimSuffix(base, ext)
	}
	if base == "" || base == "." {
		return "1"
	}
	return base
}

// fault counts and keeps a finding.
func (t *reader) fault(line int, column, text, why string) {
	t.res.Faults++
	if len(t.res.Issues) < mostIssues {
		t.res.Issues = append(t.res.Issues, Issue{File: t.file, Line: line, Column: column, Text: cut(text), Why: why})
	}
}

func (t *reader) note(line int, column, why string) {
	if len(t.res.Issues) < mostIssues {
		t.res.Issues = append(t.res.Issues, Issue{File: t.file, Line: line, Column: column, Why: why, Note: true})
	}
}

// done closes the table.
func (t *reader) done() *Result { return t.res }

// cell is a row's own cell, trimmed; "" where there is no such column.
func (t *reader) cell(cells []string, r role) string {
	i, ok := t.at[r]
	if !ok || i >= len(cells) {
		return ""
	}
	text := strings.TrimSpace(cells[i])
	if said, _, ok := t.columns[i].how.said(text, cells); ok {
		return said
	}
	return text
}

// absent reports whether a cell says nothing.
func absent(s string) bool {
	if len(s) > 4 {
		return false
	}
	switch strings.ToLower(s) {
	case "", "na", "n/a", "nan", "null", "nil", "none", ".", "-", "#n/a":
		return true
	}
	return false
}
