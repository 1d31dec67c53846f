package rule

// item compiles one Item and its parts.
func (c *compiler) item(it *Item) {
	out := item{name: it.Name, title: it.Title, combine: it.Combine, cap: it.Cap, first: len(c.leafs), n: len(it.Parts)}
	if out.title == "" {
		out.title = it.Name
	}
	if it.Name == "" || len(it.Parts) == 0 {
		c.fail("item %q has no name or no parts", it.Name)
	}
	for _, p := range it.Parts {
		var l leaf
		switch p := p.(type) {
		case Table:
			c.table(&l, it, &p)
		case ByAge:
			c.byAge(&l, it, &p)
		case Func:
			c.function(&l, it, &p)
		case If:
			c.condition(&l, it, &p)
		default:
			c.fail("item %s: unknown kind of part", it.Name)
		}
		if out.combine == Max {
			out.max = max(out.max, l.max)
		} else {
			out.max += l.max
		}
		out.slots |= l.slots
		c.leafs = append(c.leafs, l)
	}
	if out.cap > 0 {
		out.max = min(out.max, out.cap)
	}
	c.max += out.max
	c.items = append(c.items, out)
}

func (c *compiler) find(it *Item, input string) (slot int, ok bool) {
	slot, ok = c.Slot(input)
	if !ok {
		c.fail("item %s reads %q, which is not among the inputs", it.Name, input)
	}
	return slot, ok
}

func (c *compiler) table(l *leaf, it *Item, t *Table) {
	var ok bool
	if l.slot, ok = c.find(it, t.Input); !ok {
		return
	}
	l.kind = leafTable
	l.ladders = []ladder{c.ladder(it, l.slot, t.Rows, t.Else)}
	src := first(t.Source, it.Source, c.spec.Source)
	c.describe(l, 0, t.Rows, t.Else, "", "", src)
	c.use(l, l.slot, l.ladders[0].cuts)
	c.needs(l, l.slot)
	l.max = highest(l.ladders[0].pts)
	l.text.notes = join(it.Notes, t.Notes)
}

func (c *compiler) byAge(l *leaf, it *Item, t *ByAge) {
	var ok bool
	if l.slot, ok = c.find(it, t.Input); !ok {
		return
	}
	l.kind = leafAge
	if c.age < 0 {
		c.fail("item %s goes by age, but no age input is named", it.Name)
		return
	}
	from := "0"
	for i := range t.Bands {
		b := &t.Bands[i]
		l.ladders = append(l.ladders, c.ladder(it, l.slot, b.Rows, b.Else))
		src := first(b.Source, t.Source, it.Source, c.spec.Source)
		c.describe(l, i, b.Rows, b.Else, bandWords(from, b), b.Note, src)
		c.use(l, l.slot, l.ladders[i].cuts)
		l.max = max(l.max, highest(l.ladders[i].pts))
		last := i == len(t.Bands)-1
		if b.Under == 0 && last {
			break
		}
		at := c.cut(c.age, b.Under, !b.Through)
		if n := len(l.ageCuts); b.Under <= 0 || n > 0 && at <= l.ageCuts[n-1] {
			c.fail("item %s: age bands do not ascend at %s months", it.Name, number(b.Under))
		}
		l.ageCuts = append(l.ageCuts, at)
		from = number(b.Under)
		if last {
			l.ladders = append(l.ladders, c.ladder(it, l.slot, nil, 0))
			c.describe(l, i+1, nil, 0, "age beyond the table", "", src)
		}
	}
	c.use(l, c.age, l.ageCuts)
	c.needs(l, l.slot)
	c.needs(l, c.age)
	l.text.notes = join(it.Notes, t.Notes)
}

// ladder compiles ascending rows.
func (c *compiler) ladder(it *Item, slot int, rows []Row, els int) ladder {
	var out ladder
	for _, r := range rows {
		if r.Op != LT && r.Op != LE {
			c.fail("item %s: row %s %s must be < or ≤", it.Name, r.Op, number(r.Cut))
		}
		at := c.cut(slot, r.Cut, r.Op == LT)
		if n := len(out.cuts); n > 0 && at <= out.cuts[n-1] {
			c.fail("item %s: rows do not ascend at %s %s", it.Name, r.Op, number(r.Cut))
		}
		out.cuts = append(out.cuts, at)
		out.pts = append(out.pts, r.Points)
	}
	out.pts = append(out.pts, els)
	for _, p := range out.pts {
		if p < 0 {
			c.fail("item %s: negative points", it.Name)
		}
	}
	out.pack()
	return out
}

// pack tabulates the points over every run of levels, where there are few.
func (d *ladder) pack() {
	d.many = len(d.cuts) > len(d.four) || highest(d.pts) > 127
	if d.many {
		return
	}
	for i := range d.four {
		d.four[i] = beyond
	}
	copy(d.four[:], d.cuts)
	for i := range d.pts {
		lo, hi := d.pts[i], d.pts[i]
		for j := i; j < len(d.pts); j++ {
			lo, hi = min(lo, d.pts[j]), max(hi, d.pts[j])
			d.least[i<<3|j], d.most[i<<3|j] = int8(lo), int8(hi)
		}
	}
}

// function tabulates a Func over every cell of its arguments.
func (c *compiler) function(l *leaf, it *Item, f *Func) {
	l.kind, l.slot = leafFunc, -1
	stride := 1
	for i := range f.Args {
		a := &f.Args[i]
		slot, ok := c.find(it, a.Input)
		if !ok {
			return
		}
		out := arg{slot: slot, stride: stride, worse: a.Worse}
		for k, cut := range a.Cuts {
			at := c.cut(out.slot, cut.At, upper(cut.Op))
			if k > 0 && at <= out.cuts[k-1] {
				c.fail("item %s: cuts of %s do not ascend", it.Name, a.Input)
			}
			out.cuts = append(out.cuts, at)
		}
		stride *= len(a.Cuts) + 1
		c.use(l, out.slot, out.cuts)
		c.needs(l, out.slot)
		l.args = append(l.args, out)
	}
	if stride > 4096 || f.Points == nil {
		c.fail("item %s: a function needs code and at most 4096 cells, has %d", it.Name, stride)
		return
	}
	c.tabulate(l, it, f, stride)
	c.describeFunc(l, it, f)
}

func (c *compiler) tabulate(l *leaf, it *Item, f *Func, cells int) {
	l.pts = make([]int, 0, cells)
	bad := ""
	f.eachCell(func(cell *Cell) {
		p := f.Points(cell)
		if p < 0 {
			c.fail("item %s: negative points", it.Name)
		}
		l.pts = append(l.pts, p)
		l.max = max(l.max, p)
		bad = cell.bad
	})
	if bad != "" {
		c.fail("item %s: the code asks %s, which is no declared cut", it.Name, bad)
	}
	for _, a := range l.args {
		for k := range l.pts {
			if level := k / a.stride % (len(a.cuts) + 1); level == 0 {
				continue
			}
			if d := l.pts[k] - l.pts[k-a.stride]; d*int(a.worse) < 0 {
				c.fail("item %s is not monotone in %s", it.Name, c.slots[a.slot].name)
				return
			}
		}
	}
}

func highest(pts []int) int {
	m := 0
	for _, p := range pts {
		m = max(m, p)
	}
	return m
}

// first is the first citation that says anything.
func first(cites ...Cite) Cite {
	for _, c := range cites {
		if !c.Zero() {
			return c
		}
	}
	return Cite{}
}

func join(a, b []string) []string {
	return append(append([]string(nil), a...), b...)
}
