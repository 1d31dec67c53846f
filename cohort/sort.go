package cohort

import (
	"bufio"
	"cmp"
	"container/heap"
	"context"
	"encoding/binary"
	"fmt"
	"io"
	"os"
	"slices"
	"strings"
)

// sorted brings the rows of each patient together: rows are gathered up to a
// limit, sorted and written to a temporary file; the files are then merged.
// Patients come in the order of their numbers, rows within a patient in the
// order of the input.
type sorted struct {
	r      *reader
	dir    string
	memory int
	sheets []*sheet
	runs   []*os.File
	now    pile
}

// pile is the rows that are being gathered.
type pile struct {
	text []byte
	rows []placed
}

// placed is a row in the pile: its patient and its text.
type placed struct {
	sheet, line    int
	key, text, end int // text[key:text] is the patient, text[text:end] the row
}

func (s *sorted) each(ctx context.Context, take func(b *bundle) error) error {
	defer s.remove()
	known := map[*sheet]int{}
	rows, size := 0, int64(0)
	err := s.r.each(ctx, func(sh *sheet, line int, text []byte) error {
		if sh.kind.spare != nil && sh.kind.spare(sh, text) {
			return nil
		}
		if rows++; rows&0xffff == 0 && s.r.sorting != nil {
			s.r.sorting()
		}
		size += int64(len(text))
		id := sh.patient(text)
		k, ok := known[sh]
		if !ok {
			k = len(s.sheets)
			known[sh], s.sheets = k, append(s.sheets, sh)
		}
		p := &s.now
		at := len(p.text)
		p.text = append(append(p.text, id...), text...)
		p.rows = append(p.rows, placed{k, line, at, at + len(id), len(p.text)})
		if len(p.text)+len(p.rows)*40 < s.memory {
			return nil
		}
		return s.spill()
	})
	if err != nil {
		return err
	}
	// from here on progress is how much of the rows was handed out
	s.r.files.read.Store(0)
	s.r.files.size.Store(size)
	s.arrange()
	if len(s.runs) == 0 {
		return s.merge(ctx, []sequence{&pileRun{pile: &s.now}}, take)
	}
	if err := s.spill(); err != nil {
		return err
	}
	var sources []sequence
	for _, f := range s.runs {
		if _, err := f.Seek(0, io.SeekStart); err != nil {
			return err
		}
		sources = append(sources, &fileRun{r: bufio.NewReaderSize(f, 1<<18)})
	}
	return s.merge(ctx, sources, take)
}

// arrange sorts the pile: by patient, then sheet, then line.
func (s *sorted) arrange() {
	p := &s.now
	slices.SortStableFunc(p.rows, func(a, b placed) int {
		return cmp.Or(comparePatients(string(p.text[a.key:a.text]), string(p.text[b.key:b.text])),
			cmp.Compare(s.sheets[a.sheet].order, s.sheets[b.sheet].order), cmp.Compare(a.sheet, b.sheet), cmp.Compare(a.line, b.line))
	})
}

// comparePatients orders patients by the number at their end, then as texts.
func comparePatients(a, b string) int {
	return cmp.Or(compareNumbers(a, b), strings.Compare(a, b))
}

// spill writes the pile to a temporary file, sorted.
func (s *sorted) spill() error {
	s.arrange()
	f, err := os.CreateTemp(s.dir, "stormglass-sort-*")
	if err != nil {
		return fmt.Errorf("a temporary file for --sort: %w", err)
	}
	s.runs = append(s.runs, f)
	w := bufio.NewWriterSize(f, 1<<20)
	var head []byte
	p := &s.now
	for _, r := range p.rows {
		head = binary.AppendUvarint(head[:0], uint64(r.sheet))
		head = binary.AppendUvarint(head, uint64(r.line))
		head = binary.AppendUvarint(head, uint64(r.text-r.key))
		head = binary.AppendUvarint(head, uint64(r.end-r.text))
		_, _ = w.Write(head)
		_, _ = w.Write(p.text[r.key:r.end])
	}
	if err := w.Flush(); err != nil {
		return fmt.Errorf("a temporary file for --sort: %w", err)
	}
	p.text, p.rows = p.text[:0], p.rows[:0]
	return nil
}

// remove deletes the temporary files.
func (s *sorted) remove() {
	for _, f := range s.runs {
		_ = f.Close()
		_ = os.Remove(f.Name())
	}
	s.runs = nil
}

// nextRow is the next row of a run.
type nextRow struct {
	sheet, line int
	key, text   string
}

// sequence is a sorted sequence of rows; io.EOF after the last.
type sequence interface{ next() (nextRow, error) }

// pileRun is the pile itself, where everything fitted into memory.
type pileRun struct {
	pile *pile
	i    int
}

func (p *pileRun) next() (nextRow, error) {
	if p.i == len(p.pile.rows) {
		return nextRow{}, io.EOF
	}
	r := p.pile.rows[p.i]
	p.i++
	t := p.pile.text
	return nextRow{r.sheet, r.line, string(t[r.key:r.text]), string(t[r.text:r.end])}, nil
}

// fileRun is a temporary file.
type fileRun struct {
	r   *bufio.Reader
	buf []byte
}

func (f *fileRun) next() (nextRow, error) {
	var n [4]uint64
	for i := range n {
		x, err := binary.ReadUvarint(f.r)
		if err == io.EOF && i == 0 {
			return nextRow{}, io.EOF
		}
		if err != nil {
			return nextRow{}, fmt.Errorf("a temporary file of --sort ends early: %w", err)
		}
		n[i] = x
	}
	size := int(n[2] + n[3])
	f.buf = slices.Grow(f.buf[:0], size)[:size]
	if _, err := io.ReadFull(f.r, f.buf); err != nil {
		return nextRow{}, fmt.Errorf("a temporary file of --sort ends early: %w", err)
	}
	return nextRow{int(n[0]), int(n[1]), string(f.buf[:n[2]]), string(f.buf[n[2]:])}, nil
}

// merge joins the runs and hands out the patients.
func (s *sorted) merge(ctx context.Context, sources []sequence, take func(b *bundle) error) error {
	h := &heads{s: s}
	for _, src := range sources {
		if err := h.refill(src); err != nil {
			return err
		}
	}
	heap.Init(h)
	var b *bundle
	size := 0
	for n := 0; h.Len() > 0; n++ {
		if n&0xfff == 0 && ctx.Err() != nil {
			return ctx.Err()
		}
		top := h.list[0]
		if err := h.advance(); err != nil {
			return err
		}
		if b != nil && b.patient != top.row.key {
			if err := take(b); err != nil {
				return err
			}
			b = nil
		}
		if b == nil {
			b, size = &bundle{patient: top.row.key}, 0
		}
		sh := s.sheets[top.row.sheet]
		s.r.files.read.Add(int64(len(top.row.text)))
		if size += len(top.row.text); size > mostOfOne {
			return fmt.Errorf("%s, line %d: the rows of patient %q are more than %d MB; is the patient's column the right one?", sh.file, top.row.line, top.row.key, mostOfOne>>20)
		}
		b.records = append(b.records, record{sh, top.row.line, top.row.text})
	}
	if b != nil {
		return take(b)
	}
	return nil
}

// front is the first row of a run that is left.
type front struct {
	row  nextRow
	from sequence
}

// heads is a heap of the runs by their first rows.
type heads struct {
	s    *sorted
	list []front
}

func (h *heads) refill(src sequence) error {
	r, err := src.next()
	if err == io.EOF {
		return nil
	}
	if err != nil {
		return err
	}
	h.list = append(h.list, front{r, src})
	return nil
}

// advance takes the first row away and lets its run show the next one.
func (h *heads) advance() error {
	r, err := h.list[0].from.next()
	switch {
	case err == io.EOF:
		heap.Pop(h)
		return nil
	case err != nil:
		return err
	}
	h.list[0].row = r
	heap.Fix(h, 0)
	return nil
}

func (h *heads) Len() int { return len(h.list) }

func (h *heads) Less(i, j int) bool {
	a, b := &h.list[i].row, &h.list[j].row
	return cmp.Or(comparePatients(a.key, b.key), cmp.Compare(h.s.sheets[a.sheet].order, h.s.sheets[b.sheet].order),
		cmp.Compare(a.sheet, b.sheet), cmp.Compare(a.line, b.line)) < 0
}

func (h *heads) Swap(i, j int) { h.list[i], h.list[j] = h.list[j], h.list[i] }

// Push adds a head.
func (h *heads) Push(x any) { h.list = append(h.list, x.(front)) }

// Pop takes the last head away.
func (h *heads) Pop() any {
	n := len(h.list) - 1
	x := h.list[n]
	h.list = h.list[:n]
	return x
}
