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

// score evaluates every rule on the row and appends its line.
func (w *worker) score(c *chunk, key []byte) {
	if w.p.opts.JSON {
		w.scoreJSON(c, key)
		return
	}
	out := append(c.out, key...)
	for i := range w.p.outs {
		p := &w.p.outs[i]
		o := w.eval(i)
		if o.Out() || o.Draft {
			for range p.names {
				out = append(out, ',')
			}
			continue
		}
		if p.score {
			out = appendInt(out, o.Published)
			out = appendInt(out, o.Lo)
			out = appendInt(out, o.Hi)
			out = appendInt(out, o.Assumed)
			for k := 0; k < o.NItems; k++ {
				out = appendInt(out, o.Item(k).Published)
			}
		}
		for _, k := range p.criteria {
			out = append(out, ',')
			out = append(out, o.Criteria()[k].Key()...)
		}
	}
	c.out = append(out, '\n')
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

// scoreJSON is score for one object per line; what was not evaluated is null.
func (w *worker) scoreJSON(c *chunk, key []byte) {
	out := append(append(c.out, '{'), w.p.jsonKey(key)...)
	for i := range w.p.outs {
		out = appendRuleJSON(out, &w.p.outs[i], w.eval(i))
	}
	c.out = append(out, "}\n"...)
}

func appendRuleJSON(out []byte, p *outRule, o *rule.Result) []byte {
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
	if o.Out() || o.Draft {
		for n < len(p.names) {
			field()
			out = append(out, "null"...)
		}
		return out
	}
	if p.score {
		number(o.Published)
		number(o.Lo)
		number(o.Hi)
		number(o.Assumed)
		for k := 0; k < o.NItems; k++ {
			number(o.Item(k).Published)
		}
	}
	for _, k := range p.criteria {
		field()
		out = strconv.AppendQuote(out, o.Criteria()[k].Key())
	}
	return out
}
