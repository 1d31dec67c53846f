package rule

import (
	"strconv"
	"strings"
)

// rowText is one row of a table in words, made when the rule is compiled.
type rowText struct {
	words string // "≥ 5 and < 11 mmol/L: 1 point"
	short string // "≥ 5 and < 11 mmol/L"
	note  string
	src   Cite
}

// leafText is what explanation needs of a leaf.
type leafText struct {
	name  string
	short string   // of an If, the formula
	spans []string // of a Func, at lo*(max+1)+hi; of an If: not met, open, met
	notes []string
	src   Cite
}

// describe makes the words for every row of one ladder.
func (c *compiler) describe(l *leaf, k int, rows []Row, els int, band, bandNote string, src Cite) {
	unit := c.slots[l.slot].unitText
	flag := c.isFlag(l.slot) && len(rows) == 1 && rows[0].Cut == 1 && rows[0].Op == LT
	out := make([]rowText, 0, len(rows)+1)
	for i := 0; i <= len(rows); i++ {
		pts, note, from := els, bandNote, src
		if i < len(rows) {
			pts, from = rows[i].Points, first(rows[i].Source, src)
			if rows[i].Note != "" {
				note = rows[i].Note
			}
		}
		s := rangeWords(rows, i, unit)
		if flag {
			s = [...]string{"no", "yes"}[i]
		}
		if band != "" {
			s = strings.TrimSuffix(band+": "+s, ": ")
		}
		if from.Zero() {
			c.fail("%s has a constant without citation (%s)", c.slots[l.slot].name, s)
		}
		out = append(out, rowText{words: s + ": " + points(pts), short: s, note: note, src: from})
	}
	l.ladders[k].rows = out
	l.ladders[k].spans = spanWords(l.ladders[k].pts, rows, band, unit)
	l.text.name, l.text.src = c.slots[l.slot].label, src
}

// spanWords has, for rows i to j of a ladder of n rows, at i*n+j the words for
// a value that may lie in any of them.
func spanWords(pts []int, rows []Row, band, unit string) []string {
	n := len(pts)
	out := make([]string, n*n)
	for i := 0; i < n; i++ {
		lo, hi := pts[i], pts[i]
		for j := i; j < n; j++ {
			lo, hi = min(lo, pts[j]), max(hi, pts[j])
			if j == i {
				continue
			}
			s := betweenWords(rows, i, j, unit)
			if band != "" {
				s = band + ": " + s
			}
			out[i*n+j] = s + ": " + pointSpan(lo, hi)
		}
	}
	return out
}

// pointSpan is "0 to 2 points".
func pointSpan(lo, hi int) string {
	if lo == hi {
		return points(lo)
	}
	return strconv.Itoa(lo) + " to " + points(hi)
}

// rangeWords is the i-th row's range: "< 5", "≥ 5 and < 11", "≥ 11".
func rangeWords(rows []Row, i int, unit string) string { return betweenWords(rows, i, i, unit) }

// betweenWords is the range of the rows i to j together.
func betweenWords(rows []Row, i, j int, unit string) string {
	if unit != "" {
		unit = " " + unit
	}
	lo, hi := "", ""
	if i > 0 {
		sign := "≥ "
		if rows[i-1].Op == LE {
			sign = "> "
		}
		lo = sign + number(rows[i-1].Cut)
	}
	if j < len(rows) {
		hi = rows[j].Op.String() + " " + number(rows[j].Cut)
	}
	switch {
	case lo == "" && hi == "":
		return "any value"
	case lo == "":
		return hi + unit
	case hi == "":
		return lo + unit
	}
	return lo + " and " + hi + unit
}

func bandWords(from string, b *Band) string {
	switch {
	case b.Under == 0:
		return "age ≥ " + from + " months"
	case b.Through:
		return "age " + from + " to " + number(b.Under) + " months"
	}
	return "age " + from + " to < " + number(b.Under) + " months"
}

func (c *compiler) describeFunc(l *leaf, it *Item, f *Func) {
	l.text = leafText{name: f.Name, notes: join(it.Notes, f.Notes),
		src: first(f.Source, it.Source, c.spec.Source)}
	if l.text.name == "" {
		l.text.name = it.Name
	}
	if len(f.Words) != l.max+1 {
		c.fail("item %s: a function that gives up to %d points needs %d words", it.Name, l.max, l.max+1)
	}
	for lo := 0; lo < len(f.Words) && len(f.Words) == l.max+1; lo++ {
		for hi := range f.Words {
			w := f.Words[lo]
			if hi > lo {
				w += " … " + f.Words[hi]
			}
			l.text.spans = append(l.text.spans, w+": "+pointSpan(lo, max(lo, hi)))
		}
	}
	if l.text.src.Zero() {
		c.fail("item %s has constants without citation", it.Name)
	}
}

// points is "1 point", "0 points".
func points(n int) string {
	if n == 1 {
		return "1 point"
	}
	return strconv.Itoa(n) + " points"
}
