package cohort

import (
	"context"
	"fmt"
	"hash/maphash"
	"strings"
)

// bundles hands out the patients of the input one after another.
type bundles interface {
	// each calls take for every patient; the bundle is the callee's.
	each(ctx context.Context, take func(b *bundle) error) error
}

// grouped takes patients from an input in which the rows of each follow one
// another.
type grouped struct {
	r    *reader
	seen order
	now  gathering
}

// gathering is the patient whose rows are being read.
type gathering struct {
	patient string
	any     bool
	text    strings.Builder
	refs    []ref
}

// ref is a record whose text lies in the gathering.
type ref struct {
	sheet    *sheet
	line     int
	from, to int
}

func (g *gathering) add(s *sheet, line int, text []byte) {
	from := g.text.Len()
	g.text.Write(text)
	g.refs = append(g.refs, ref{s, line, from, g.text.Len()})
}

func (g *gathering) bundle() *bundle {
	text := g.text.String()
	b := &bundle{patient: g.patient, records: make([]record, len(g.refs))}
	for i, r := range g.refs {
		b.records[i] = record{r.sheet, r.line, text[r.from:r.to]}
	}
	g.text = strings.Builder{}
	g.refs = g.refs[:0]
	return b
}

func (g *grouped) each(ctx context.Context, take func(b *bundle) error) error {
	err := g.r.each(ctx, func(s *sheet, line int, text []byte) error {
		id := s.patient(text)
		if !g.now.any || string(id) != g.now.patient {
			if err := g.close(take); err != nil {
				return err
			}
			next := string(id)
			if why := g.seen.comes(next); why != follows {
				return unsorted(s, line, next, why)
			}
			g.now.patient, g.now.any = next, true
		}
		g.now.add(s, line, text)
		if g.now.text.Len() > mostOfOne {
			return fmt.Errorf("%s, line %d: the rows of patient %q are more than %d MB; is the patient's column the right one?", s.file, line, id, mostOfOne>>20)
		}
		return nil
	})
	if err != nil {
		return err
	}
	return g.close(take)
}

func (g *grouped) close(take func(b *bundle) error) error {
	if !g.now.any {
		return nil
	}
	g.now.any = false
	return take(g.now.bundle())
}

func unsorted(s *sheet, line int, id string, why verdict) error {
	switch {
	case s.key < 0:
		return fmt.Errorf("%s: patient %q was read before from another file; with --sort the rows of a patient are brought together", s.file, id)
	case why == astray:
		return fmt.Errorf("%s, line %d: until here the patients were in order, %q is not, so that rows of one patient may lie apart; sort the table by its column %s, or let --sort bring the rows together", s.file, line, id, s.head[s.key])
	}
	return fmt.Errorf("%s, line %d: patient %q comes again after others; sort the table by its column %s, or let --sort bring the rows together", s.file, line, id, s.head[s.key])
}

// verdict is what order says of the next patient.
type verdict uint8

const (
	follows verdict = iota
	again           // has been there before
	astray          // breaks the order that all before it kept
)

// order notices a patient who comes again. While patients ascend or descend, as
// texts or by the number at their end, it keeps only the last of them; patients
// in no order cost 8 bytes each and the room around them.
type order struct {
	last string
	n    int
	ways [4]bool // ascending, descending as texts; the same by number
	seed maphash.Seed
	seen map[uint64]struct{} // nil once the order is trusted
}

// trusted is after how many patients in order no other order is expected.
const trusted = 1024

func (o *order) comes(id string) verdict {
	if o.n == 0 {
		o.seed, o.seen = maphash.MakeSeed(), make(map[uint64]struct{})
		o.ways = [4]bool{true, true, true, true}
	} else {
		text, number := strings.Compare(o.last, id), compareNumbers(o.last, id)
		o.ways[0], o.ways[1] = o.ways[0] && text < 0, o.ways[1] && text > 0
		o.ways[2], o.ways[3] = o.ways[2] && number < 0, o.ways[3] && number > 0
	}
	o.n, o.last = o.n+1, id
	inOrder := o.ways != [4]bool{}
	switch {
	case o.seen == nil && inOrder:
		return follows
	case o.seen == nil:
		return astray
	case inOrder && o.n > trusted:
		o.seen = nil
		return follows
	}
	h := maphash.String(o.seed, id)
	if _, known := o.seen[h]; known {
		return again
	}
	o.seen[h] = struct{}{}
	return follows
}

// compareNumbers compares texts as numbers where they end in digits: first by
// what stands before these, then by the number.
func compareNumbers(a, b string) int {
	ha, na := numberAtEnd(a)
	hb, nb := numberAtEnd(b)
	if c := strings.Compare(ha, hb); c != 0 {
		return c
	}
	if len(na) != len(nb) {
		if len(na) < len(nb) {
			return -1
		}
		return 1
	}
	return strings.Compare(na, nb)
}

// numberAtEnd splits "p000123" into "p" and "123".
func numberAtEnd(s string) (head, digits string) {
	i := len(s)
	for i > 0 && s[i-1] >= '0' && s[i-1] <= '9' {
		i--
	}
	head, digits = s[:i], strings.TrimLeft(s[i:], "0")
	return head, digits
}
