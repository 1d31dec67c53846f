package columns

import (
	"encoding/json"
	"strconv"

	"stormglass/rule"
)

// headline is the first line of the output.
func (p *plan) headline() []byte {
	if p.opts.JSON {
		return nil
	}
	out := appendCell(nil, p.header[p.key])
	for _, o := range p.outs {
		for _, name := range o.names {
			out = append(append(out, ','), name...)
		}
	}
	return append(out, '\n')
}

func appendCell(out []byte, s string) []byte {
	for _, ch := range s {
		if ch == ',' || ch == '"' || ch == '\n' || ch == '\r' {
			out = append(out, '"')
			for _, ch := range s {
				if ch == '"' {
					out = append(out, '"')
				}
				out = append(out, string(ch)...)
			}
			return append(out, '"')
		}
	}
	return append(out, s...)
}

// flush scores the rows that were read and appends their lines.
func (w *worker) flush(c *chunk) {
	for i, b := range w.batches {
		w.fill(i)
		b.Eval(w.rows)
		for row := range w.rows {
			if b.Out(row) && w.unfit>>row&1 == 0 {
				c.outOf[i]++
			}
		}
	}
	for row := range w.rows {
		switch {
		case w.unfit>>row&1 != 0:
			c.out = w.p.appendEmpty(c.out, w.keys[row])
		case w.p.opts.JSON:
			c.out = w.appendJSON(c.out, row)
		default:
			c.out = w.appendCSV(c.out, row)
		}
	}
	w.rows, w.unfit = 0, 0
}

func (w *worker) appendCSV(out []byte, row int) []byte {
	out = append(out, w.keys[row]...)
	for i := range w.p.outs {
		p, b := &w.p.outs[i], w.batches[i]
		if b.Out(row) {
			for range p.names {
				out = append(out, ',')
			}
			continue
		}
		if p.score {
			pub, lo, hi, assumed := b.Total(row)
			out = appendInt(appendInt(appendInt(appendInt(out, pub), lo), hi), assumed)
			for _, k := range p.items {
				out = appendInt(out, b.Published(k, row))
				if w.p.opts.Ranges {
					lo, hi := b.Range(k, row)
					out = appendInt(appendInt(out, lo), hi)
				}
			}
		}
		for _, k := range p.criteria {
			out = append(append(out, ','), b.Criterion(k, row).Key()...)
		}
	}
	return append(out, '\n')
}

// appendInt appends a comma and a number.
func appendInt(out []byte, n int) []byte {
	if n >= 0 && n < 10 {
		return append(out, ',', byte('0'+n))
	}
	return strconv.AppendInt(append(out, ','), int64(n), 10)
}

// appendEmpty appends a row that was not scored.
func (p *plan) appendEmpty(out, key []byte) []byte {
	if p.opts.JSON {
		return append(append(append(out, '{'), p.jsonKey(key)...), "}\n"...)
	}
	out = append(out, key...)
	for _, o := range p.outs {
		for range o.names {
			out = append(out, ',')
		}
	}
	return append(out, '\n')
}

func (p *plan) jsonKey(key []byte) []byte {
	name, err := json.Marshal(p.header[p.key])
	if err != nil {
		name = []byte(`"key"`)
	}
	value, err := json.Marshal(string(unquote(key, nil)))
	if err != nil {
		value = []byte("null")
	}
	return append(append(name, ':'), value...)
}

// appendJSON is appendCSV as an object; what was not evaluated is null.
func (w *worker) appendJSON(out []byte, row int) []byte {
	out = append(append(out, '{'), w.p.jsonKey(w.keys[row])...)
	for i := range w.p.outs {
		out = appendRuleJSON(out, &w.p.outs[i], w.batches[i], row, w.p.opts.Ranges)
	}
	return append(out, "}\n"...)
}

func appendRuleJSON(out []byte, p *outRule, b *rule.Batch, row int, ranges bool) []byte {
	n := 0
	field := func() {
		out = strconv.AppendQuote(append(out, ','), p.names[n])
		out = append(out, ':')
		n++
	}
	number := func(x int) {
		field()
		out = strconv.AppendInt(out, int64(x), 10)
	}
	if b.Out(row) {
		for n < len(p.names) {
			field()
			out = append(out, "null"...)
		}
		return out
	}
	if p.score {
		pub, lo, hi, assumed := b.Total(row)
		number(pub)
		number(lo)
		number(hi)
		number(assumed)
		for _, k := range p.items {
			number(b.Published(k, row))
			if ranges {
				lo, hi := b.Range(k, row)
				number(lo)
				number(hi)
			}
		}
	}
	for _, k := range p.criteria {
		field()
		out = strconv.AppendQuote(out, b.Criterion(k, row).Key())
	}
	return out
}
