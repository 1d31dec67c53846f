package rule

// byEye reads a Spec as printed: points of items for one number per input, in
// the units of the tables, by the rows and formulas themselves and none of what
// was compiled from them. What is not given is missing and counts by the
// paper's convention.
type byEye struct {
	s     *Spec
	given map[string]float64
	items map[string]int
}

func newByEye(s *Spec, given map[string]float64) *byEye {
	return &byEye{s: s, given: given, items: map[string]int{}}
}

// value is what an input counts as; ok is false where it is missing and leaves
// the parts that need it unscored.
func (e *byEye) value(input string) (x float64, ok bool) {
	if x, ok = e.given[input]; ok {
		for i := range e.s.Inputs {
			in := &e.s.Inputs[i]
			if in.InsteadOf == "" || in.Name != input {
				continue
			}
			if _, known := e.given[in.InsteadOf]; known {
				return e.missing(input)
			}
		}
		return x, true
	}
	return e.missing(input)
}

// missing is what an input counts as while it is missing.
func (e *byEye) missing(input string) (x float64, ok bool) {
	for i := range e.s.Inputs {
		if in := &e.s.Inputs[i]; in.Name == input {
			return in.Missing.value, in.Missing.kind == absentCounts
		}
	}
	return 0, false
}

// item is the points of an item.
func (e *byEye) item(it *Item) int {
	if p, ok := e.items[it.Name]; ok {
		return p
	}
	sum := 0
	for _, part := range it.Parts {
		p := e.part(part)
		if it.Combine == Max {
			sum = max(sum, p)
		} else {
			sum += p
		}
	}
	if it.Cap > 0 {
		sum = min(sum, it.Cap)
	}
	e.items[it.Name] = sum
	return sum
}

func (e *byEye) part(part Part) int {
	switch p := part.(type) {
	case Table:
		if x, ok := e.value(p.Input); ok {
			return readRows(p.Rows, p.Else, x)
		}
	case ByAge:
		return e.byAge(&p)
	case Func:
		return e.function(&p)
	case If:
		if _, ok := e.value(e.s.Age); !ok && e.s.Age != "" && e.asks(p.When, e.s.Age) {
			return 0
		}
		if e.formula(p.When) {
			return p.Points
		}
	}
	return 0
}

// readRows is the printed table read by eye: the first row that the value
// meets, else the last.
func readRows(rows []Row, els int, x float64) int {
	for _, r := range rows {
		if compare(x, r.Op, r.Cut) {
			return r.Points
		}
	}
	return els
}

func compare(x float64, op Op, at float64) bool {
	switch op {
	case LT:
		return x < at
	case LE:
		return x <= at
	case GE:
		return x >= at
	}
	return x > at
}

func (e *byEye) byAge(p *ByAge) int {
	age, ok := e.value(e.s.Age)
	x, known := e.value(p.Input)
	if !ok || !known {
		return 0
	}
	for i := range p.Bands {
		b := &p.Bands[i]
		if b.Under == 0 || age < b.Under || b.Through && age == b.Under {
			return readRows(b.Rows, b.Else, x)
		}
	}
	return 0
}

func (e *byEye) function(f *Func) int {
	c := Cell{args: f.Args, level: make([]int, len(f.Args))}
	for i, a := range f.Args {
		x, ok := e.value(a.Input)
		if !ok {
			return 0
		}
		for _, cut := range a.Cuts {
			if x > cut.At || x == cut.At && upper(cut.Op) {
				c.level[i]++
			}
		}
	}
	return f.Points(&c)
}

// formula reads a formula of inputs and items.
func (e *byEye) formula(f Formula) bool {
	switch f := f.(type) {
	case All:
		return e.count(f) == len(f)
	case Any:
		return e.count(f) > 0
	case AtLeast:
		return e.count(f.Of) >= f.K
	case Not:
		return !e.formula(f.F)
	case Is:
		x, _ := e.value(f.Input)
		return compare(x, f.Op, f.At)
	case ByBand:
		age, _ := e.value(e.s.Age)
		x, _ := e.value(f.Input)
		l := f.limitOf(age)
		return l != nil && compare(x, f.Op, l.At)
	case ItemIs:
		for i := range e.s.Items {
			if e.s.Items[i].Name == f.Item {
				return compare(float64(e.item(&e.s.Items[i])), f.Op, float64(f.Points))
			}
		}
	}
	return false
}

func (e *byEye) count(fs []Formula) (n int) {
	for _, f := range fs {
		if e.formula(f) {
			n++
		}
	}
	return n
}

// asks reports whether a formula itself reads an input.
func (e *byEye) asks(f Formula, input string) bool {
	var list []Formula
	switch f := f.(type) {
	case Is:
		return f.Input == input
	case ByBand:
		return f.Input == input || e.s.Age == input
	case Not:
		list = []Formula{f.F}
	case All:
		list = f
	case Any:
		list = f
	case AtLeast:
		list = f.Of
	}
	for _, part := range list {
		if e.asks(part, input) {
			return true
		}
	}
	return false
}
