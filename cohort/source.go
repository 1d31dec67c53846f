package cohort

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"slices"
	"strings"

	"stormglass/event"
	"stormglass/table"
)

// sheet is one table of the input: its header and how its rows are read. Sheets
// that differ in nothing but their file share what reads them.
type sheet struct {
	order int // of the file in the input
	file  string
	head  []string
	delim byte
	key   int    // column of the patient, −1: the file is of one patient
	who   []byte // the patient of such a file
	kind  *kind
}

// kind is what sheets with the same header have in common.
type kind struct {
	id    int
	probe *table.Rows
	fresh func() (rowReader, error) // a reader for one worker
	// spare counts a row that says nothing of its patient and need not be
	// brought to the others; false for rows that must. nil: every row must.
	spare func(s *sheet, rec []byte) bool
}

// rowReader turns the rows of a sheet into events. One worker uses it.
type rowReader interface {
	// begin says that another patient, or another file, follows.
	begin(s *sheet)
	row(line int, cells []string, to *stays)
	// end says that the patient's rows of this sheet are through.
	end(patient string, to *stays)
	counts() *table.Result
}

// record is one row of a patient.
type record struct {
	sheet *sheet
	line  int
	text  string
}

// bundle is all rows of one patient.
type bundle struct {
	patient string
	records []record
}

// size of a bundle beyond which it cannot be one patient's.
const mostOfOne = 1 << 30

// reader opens the sheets of the input and hands out their records.
type reader struct {
	opts  *Options
	files *files
	kinds map[string]*kind
	rows  int64
	set   *mimicSet // of a data set of several tables, else nil
	// sorting tells how far the bringing together of rows is.
	sorting func()
	// counters count rows that are left out on the way.
	counters []rowReader
	// skipped are files of the data set that are not read.
	skipped []string
}

// sheet makes a sheet of a table's header; nil where the data set has no use
// for the table.
func (r *reader) sheet(name string, head []string, delim byte) (*sheet, error) {
	s := &sheet{order: r.files.count, file: name, head: head, delim: delim, key: -1}
	opts := r.opts.Table
	opts.Name = name
	key := strings.Join(head, "\x00")
	if r.set != nil {
		return r.ofSet(s, key, opts)
	}
	k := r.kinds[key]
	if k == nil {
		if r.opts.Map != nil {
			opts = r.opts.Map.table(opts)
		}
		probe, err := table.NewRows(head, opts)
		if err != nil {
			return nil, err
		}
		k = &kind{id: len(r.kinds), probe: probe}
		k.fresh = func() (rowReader, error) { return newPlain(head, opts) }
		r.kinds[key] = k
	}
	s.key, s.kind = k.probe.PatientColumn(), k
	if s.key < 0 {
		k.probe.File(name)
		p, _ := k.probe.Patient(nil)
		s.who = []byte(p.Value)
	}
	return s, nil
}

// ofSet makes a sheet of a table of a data set.
func (r *reader) ofSet(s *sheet, key string, opts table.Options) (*sheet, error) {
	name := mimicTable(s.file)
	if name == "" {
		return nil, nil
	}
	s.order = 1000 + s.order
	if i := slices.Index(mimicFirst, name); i >= 0 {
		s.order = i
	}
	s.key = slices.IndexFunc(s.head, func(h string) bool { return strings.EqualFold(strings.TrimSpace(h), "subject_id") })
	if s.key < 0 {
		return nil, fmt.Errorf("%s: there is no column subject_id; is it a table of MIMIC-III?", s.file)
	}
	key = name + "\x00" + key
	if s.kind = r.kinds[key]; s.kind == nil {
		head, file := s.head, s.file
		s.kind = &kind{id: len(r.kinds), fresh: func() (rowReader, error) { return r.set.rows(file, head, r.opts.Map.table(opts)) }}
		r.kinds[key] = s.kind
		if item := slices.Index(s.head, "itemid"); item >= 0 {
			count, err := s.kind.fresh()
			if err != nil {
				return nil, err
			}
			r.counters = append(r.counters, count)
			s.kind.spare = r.set.spare(count, name, item)
		}
	}
	return s, nil
}

// each calls take for every record of the input, in its order. The text is
// valid only during the call.
func (r *reader) each(ctx context.Context, take func(s *sheet, line int, text []byte) error) error {
	return r.files.each(ctx, func(in *input) error {
		if in.file != nil {
			return r.parquet(ctx, in, take)
		}
		l, err := newLines(in.name, in.r)
		if err != nil {
			return err
		}
		s, err := r.header(l)
		if err != nil {
			return err
		}
		if s == nil {
			r.skipped = append(r.skipped, in.name)
			return nil
		}
		for n := 0; ; n++ {
			rec, err := l.read()
			if err == io.EOF {
				return nil
			}
			if err != nil {
				return err
			}
			r.rows++
			if n&0xfff == 0 {
				if err := ctx.Err(); err != nil {
					return err
				}
			}
			if err := take(s, l.line, rec); err != nil {
				return err
			}
		}
	})
}

func (r *reader) header(l *lines) (*sheet, error) {
	rec, err := l.read()
	if err == io.EOF {
		return nil, fmt.Errorf("%s: %w", l.name, table.ErrEmpty)
	}
	if err != nil {
		return nil, err
	}
	delim := sniff(string(rec))
	if d := r.opts.Table.Delimiter; d != 0 && d < 0x80 {
		delim = byte(d)
	}
	head, err := split(nil, string(rec), delim)
	if err != nil {
		return nil, fmt.Errorf("%s, line %d: %w", l.name, l.line, err)
	}
	return r.sheet(l.name, head, delim)
}

// patient is the patient of a record, as written; valid as long as the record.
func (s *sheet) patient(rec []byte) []byte {
	if s.key < 0 {
		return s.who
	}
	return bytes.TrimSpace(cellAt(rec, s.delim, s.key))
}

// cellAt is the k-th cell of a record, nil where there is none. Of a cell in
// quotation marks it is what stands between them.
func cellAt(rec []byte, delim byte, k int) []byte {
	for ; ; k-- {
		var cell, rest []byte
		more := false
		if len(rec) > 0 && rec[0] == '"' {
			end := 1
			for end < len(rec) && (rec[end] != '"' || end+1 < len(rec) && rec[end+1] == '"') {
				if rec[end] == '"' {
					end++
				}
				end++
			}
			cell = rec[1:min(end, len(rec))]
			if end+1 < len(rec) {
				rest, more = rec[min(end+2, len(rec)):], true
			}
		} else if i := bytes.IndexByte(rec, delim); i >= 0 {
			cell, rest, more = rec[:i], rec[i+1:], true
		} else {
			cell = rec
		}
		if k == 0 {
			return cell
		}
		if !more {
			return nil
		}
		rec = rest
	}
}

// plainRows reads the rows of ordinary tables.
type plainRows struct {
	rows *table.Rows
}

func newPlain(head []string, opts table.Options) (rowReader, error) {
	rows, err := table.NewRows(head, opts)
	if err != nil {
		return nil, err
	}
	return &plainRows{rows}, nil
}

func (p *plainRows) begin(s *sheet) {
	p.rows.Begin()
	p.rows.File(s.file)
}

func (p *plainRows) row(line int, cells []string, to *stays) {
	p.rows.Row(line, cells, to.add)
}

func (p *plainRows) end(string, *stays) {}

func (p *plainRows) counts() *table.Result { return p.rows.Counts() }

// stays gathers the events of one patient.
type stays struct {
	add     func(e *event.Event)
	windows []window
	// Of data sets of several tables: admissions to hospital, and whether the
	// birth date is hidden as of over 89 years.
	admitted []event.Time
	old      bool
}

// window is one stay: steps go from its beginning to its end.
type window struct {
	id       string
	from, to event.Time
}
