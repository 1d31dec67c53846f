package columns

import (
	"bytes"
	"encoding/binary"
	"math"
	"strconv"
	"strings"

	"stormglass/analyte"
	"stormglass/rule"
)

// worker scores chunks; it owns its inputs and answers.
type worker struct {
	p       *plan
	batches []*rule.Batch // per rule
	rows    int           // in the batches, not yet scored
	keys    [rule.BatchRows][]byte
	unfit   uint64 // rows with another number of cells than the header
	buf     []byte
	// waiting is per pool and column what the row says of a pooled analyte,
	// text what the columns hold that conditions ask for.
	waiting [][]analyte.Value
	known   []analyte.Value // per pool, what the row says in all
	args    []analyte.Value
	text    []string
}

func newWorker(p *plan) *worker {
	w := &worker{p: p, batches: p.batches(), text: make([]string, len(p.header))}
	w.known = make([]analyte.Value, len(p.pools))
	for i := range p.pools {
		w.waiting = append(w.waiting, make([]analyte.Value, len(p.pools[i].gates)))
	}
	return w
}

func (w *worker) run(work <-chan *chunk) {
	for c := range work {
		w.chunk(c)
		close(c.done)
	}
}

// chunk scores every record of a chunk.
func (w *worker) chunk(c *chunk) {
	c.out, c.rows, c.lines, c.bad, c.outOf = c.out[:0], 0, 0, nil, make([]int64, len(w.batches))
	for pos := 0; pos < len(c.in); {
		if c.in[pos] == '\n' || c.in[pos] == '\r' && pos+1 < len(c.in) && c.in[pos+1] == '\n' {
			pos += 1 + bytes.IndexByte(c.in[pos:], '\n')
			c.lines++
			continue
		}
		pos = w.row(c, pos)
		if w.rows == rule.BatchRows {
			w.flush(c)
		}
	}
	w.flush(c)
}

// row reads one record that starts at pos into the batches and returns where
// the next begins.
func (w *worker) row(c *chunk, pos int) int {
	b := c.in
	cells, key := 0, b[pos:pos]
	lines := int64(1)
	for {
		start := pos
		switch at := w.cellAt(cells); {
		case at >= 0:
			pos = w.cell(c, &w.p.columns[at], pos)
		case cells > w.p.last && !c.quotes:
			n := bytes.IndexByte(b[pos:], '\n') // the rest is only counted
			if n < 0 {
				n = len(b) - pos
			}
			cells += bytes.Count(b[pos:pos+n], []byte{','})
			pos += n
		default:
			pos += cellLength(b[pos:])
		}
		if cells == w.p.key {
			key = b[start:pos]
		}
		if cells < len(w.p.gated) && w.p.gated[cells] {
			w.text[cells] = string(bytes.TrimSpace(unquote(b[start:pos], nil)))
		}
		if c.quotes {
			lines += int64(bytes.Count(b[start:pos], []byte{'\n'}))
		}
		cells++
		if pos < len(b) && b[pos] == ',' {
			pos++
			continue
		}
		if pos < len(b) && b[pos] == '\r' {
			pos++
		}
		if pos < len(b) && b[pos] == '\n' {
			pos++
		}
		break
	}
	if len(w.p.pools) > 0 {
		w.settle(c)
	}
	if cells != len(w.p.header) {
		w.note(c, "", "the row has another number of cells than the header and was not scored", key)
		w.unfit |= 1 << w.rows
	}
	w.keys[w.rows] = key
	w.rows++
	c.rows++
	c.lines += lines
	return pos
}

// cellAt is the mapped column of the k-th cell, −1 where there is none.
func (w *worker) cellAt(k int) int {
	if k < len(w.p.at) {
		return w.p.at[k]
	}
	return -1
}

func (w *worker) note(c *chunk, column, why string, text []byte) {
	if c.bad == nil {
		c.bad = tally{}
	}
	c.bad.add(column, why, c.lines+1, text)
}

// cell reads one mapped cell at pos into the inputs of the rules and returns
// where it ends. Short plain decimals are read here, anything else by slow.
func (w *worker) cell(c *chunk, col *column, pos int) int {
	b := c.in
	if pos+16 > len(b) || len(col.means) > 0 {
		return w.slow(c, col, pos)
	}
	word := binary.LittleEndian.Uint64(b[pos:])
	first := byte(word)
	if first == ',' || first == '\n' {
		w.clear(col)
		return pos
	}
	var x float64
	end := pos + 1
	if byte(word>>8) == ',' && first-'0' <= 9 {
		x = float64(first - '0')
	} else {
		var n int
		var ok bool
		x, n, ok = shortDecimal(word)
		end = pos + n
		if !ok || b[end] != ',' && b[end] != '\n' && (b[end] != '\r' || b[end+1] != '\n') {
			return w.slow(c, col, pos)
		}
	}
	if col.plain && col.later < 0 && x >= col.lo && x <= col.hi && (!col.whole || x == math.Trunc(x)) {
		w.point(col, x)
		return end
	}
	w.number(c, col, x, b[pos:end])
	return end
}

// number takes a number that needs converting, checking or truncating.
func (w *worker) number(c *chunk, col *column, x float64, text []byte) {
	if w.p.opts.PackageCompatible {
		w.asPackage(c, col, x, text)
		return
	}
	v, why := analyte.FromNumber(col.of, x, col.u, col.assay, 0)
	if why != "" {
		w.note(c, col.name, v.Why().String(), text)
	}
	w.set(col, v)
}

// asPackage takes a number as the R package does; it stops where R would stop.
func (w *worker) asPackage(c *chunk, col *column, x float64, text []byte) {
	y, ok := col.of.Convert(x, col.u)
	if col.whole {
		y = math.Trunc(y)
	}
	inside := y >= col.lo && y <= col.hi
	if !ok || math.IsNaN(y) || math.IsInf(y, 0) || col.whole && !inside && col.of.ID != analyte.VasoactiveCount {
		w.note(c, col.name, "not a value that the package accepts", text)
		w.clear(col)
		return
	}
	w.point(col, y)
}

// slow reads a cell that is not a plain decimal: quoted, censored, a word, a
// number with exponent, or one of the usual marks for missing.
func (w *worker) slow(c *chunk, col *column, pos int) int {
	raw, n := rawCell(c.in[pos:])
	w.buf = append(w.buf[:0], bytes.TrimSpace(unquote(raw, nil))...)
	text := string(w.buf)
	switch text {
	case "", "NA", "N/A", "NaN", "nan", "NULL", "null", ".":
		w.clear(col)
		return pos + n
	}
	if len(col.means) > 0 {
		w.meant(c, col, text, raw)
		return pos + n
	}
	if x, err := strconv.ParseFloat(text, 64); err == nil && !math.IsInf(x, 0) && !strings.ContainsAny(text, "xX_") {
		w.number(c, col, x, raw)
		return pos + n
	}
	v, why := analyte.FromText(col.of, text, col.unitText, col.assay, 0)
	if why != "" {
		w.note(c, col.name, v.Why().String(), raw)
	}
	w.set(col, v)
	return pos + n
}

// meant takes a text by what the map says that it stands for.
func (w *worker) meant(c *chunk, col *column, text string, raw []byte) {
	m, ok := col.stands(text)
	switch {
	case !ok:
		w.note(c, col.name, "the map does not say what the text means", raw)
		w.clear(col)
	case m.none:
		w.clear(col)
	default:
		w.set(col, m.v)
	}
}

func (w *worker) set(col *column, v analyte.Value) {
	if col.later >= 0 {
		w.waiting[col.later>>8][col.later&255] = v
		return
	}
	for _, t := range col.targets {
		w.batches[t.rule].Set(w.rows, t.slot, v)
	}
}

func (w *worker) point(col *column, x float64) {
	if col.later >= 0 {
		w.set(col, analyte.Point(x, 0))
		return
	}
	for _, t := range col.targets {
		w.batches[t.rule].SetNumber(w.rows, t.slot, x)
	}
}

func (w *worker) clear(col *column) {
	if col.later >= 0 {
		w.waiting[col.later>>8][col.later&255] = analyte.Value{}
		return
	}
	for _, t := range col.targets {
		w.batches[t.rule].SetMissing(w.rows, t.slot)
	}
}
