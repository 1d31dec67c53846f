package rule

import (
	"fmt"
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/evidence"
)

// Page is the rule's reference page in Markdown: what it says and for whom,
// its tables as published, what stands behind each number, what happens to
// missing inputs, the decisions taken, and its boundary cases. It is made from
// the same value that is evaluated. The error is Compile's.
func Page(s *Spec) (string, error) {
	r, err := Compile(s)
	if err != nil {
		return "", err
	}
	cases, err := Boundaries(s)
	if err != nil {
		return "", err
	}
	p := page{r: r, s: s}
	p.head()
	p.population()
	p.inputs()
	p.items()
	p.criteria()
	p.probability()
	p.missing()
	p.notes()
	p.boundaries(cases)
	p.references()
	return p.b.String(), nil
}

type page struct {
	b strings.Builder
	r *Rule
	s *Spec
}

func (p *page) f(format string, args ...any) { fmt.Fprintf(&p.b, format, args...) }

// row writes a table row; bars in cells are escaped.
func (p *page) row(cells ...string) {
	for _, c := range cells {
		p.f("| %s ", strings.ReplaceAll(c, "|", `\|`))
	}
	p.f("|\n")
}

func (p *page) header(cells ...string) {
	p.row(cells...)
	for range cells {
		p.f("|---")
	}
	p.f("|\n")
}

func (p *page) cite(c Cite) string {
	if c.Zero() {
		return ""
	}
	ref, ok := evidence.Get(c.Ref)
	if !ok {
		return string(c.Ref) + " (" + c.Status.String() + ")"
	}
	return ref.Short + " (" + c.Status.String() + ")"
}

func refs(ids []string) string {
	if len(ids) == 0 {
		return ""
	}
	return " [" + strings.Join(ids, ", ") + "]"
}

func (p *page) head() {
	p.f("# %s\n\n%s\n\n", p.s.Title, p.s.Summary)
	p.f("Generated from the rule itself; do not edit. Rule `%s`, version %s.\n\n", p.s.ID, p.s.Version)
	if p.r.Draft() {
		p.f("**Draft: it holds a constant that was not verified, and is never evaluated.**\n\n")
	}
	p.header("", "")
	p.row("standing", p.s.Standing)
	p.row("weakest verification", p.r.Weakest().String())
	if p.r.Max() > 0 {
		p.row("range", fmt.Sprintf("0 to %d points", p.r.Max()))
	}
	p.f("\n")
}

func (p *page) population() {
	pop := p.s.Population
	p.f("## Population\n\n%s. ", upperFirst(strings.TrimSuffix(pop.Words, ".")))
	switch {
	case pop.From > 0 && pop.Under > 0:
		p.f("Age from %s to under %s months.", number(pop.From), number(pop.Under))
	case pop.From > 0:
		p.f("Age from %s months.", number(pop.From))
	case pop.Under > 0:
		p.f("Age under %s months.", number(pop.Under))
	}
	if c := p.cite(pop.Source); c != "" {
		p.f(" Source: %s.", c)
	}
	p.f("\n")
	if len(pop.Settings) > 0 {
		p.f("\nSetting: %s.\n", strings.Join(pop.Settings, ", "))
	}
	for i, e := range pop.Exclusions {
		if i == 0 {
			p.f("\nExcluded:\n\n")
		}
		p.f("- %s. Source: %s\n", e.Words, p.cite(e.Source))
	}
	p.f("\nA patient who is out of the population gets no answer; one who may be out gets the answer with the doubt beside it.\n\n")
}

func (p *page) inputs() {
	p.f("## Inputs\n\n")
	p.header("input", "unit", "value taken", "missing counts as", "plausible range")
	for i := range p.s.Inputs {
		in, s := &p.s.Inputs[i], &p.r.slots[i]
		missing, span := "unscored", ""
		if in.Missing.kind == absentCounts {
			missing = number(in.Missing.value)
			if a := s.scale.of; a != nil && (in.Missing.value > s.scale.toTable(a.Hi) || in.Missing.value < s.scale.toTable(a.Lo)) {
				missing = "normal"
			}
		}
		if len(p.s.Items) == 0 {
			missing = "open"
		}
		if s.scale.of != nil {
			span = number(round6(s.scale.toTable(s.lo))) + " to " + number(round6(s.scale.toTable(s.hi)))
		}
		if in.Of != "" {
			span = "from `" + in.Of + "`"
		}
		if len(in.Sum) > 0 {
			p.row(s.label, s.unitText, "", missing, "= "+p.r.sumWords(i))
			continue
		}
		label := s.label
		if of, ok := p.r.Slot(in.InsteadOf); ok {
			label += ", only without " + p.r.slots[of].label
		}
		p.row(label, s.unitText, selectorWords(in.Select, s.scale.of), missing, span)
	}
	p.f("\n")
}

func selectorWords(s Selector, a *analyte.Analyte) string {
	w := s.Window
	if w == 0 && a != nil {
		w = a.Window
	}
	out := s.Pick.String()
	if w > 0 {
		out += fmt.Sprintf(" of the last %d h", int(w/time.Hour))
	}
	for i, key := range strings.Fields(s.Assay) {
		name := key
		if a != nil && a.HasAssay(key) {
			name = a.AssayName(key)
		}
		out += [...]string{", only by ", " or "}[min(i, 1)] + name
	}
	return out
}

func (p *page) items() {
	if len(p.s.Items) == 0 {
		return
	}
	p.f("## Items\n\n")
	for i := range p.s.Items {
		it := &p.s.Items[i]
		p.f("### %s (0 to %d)%s\n\n", upperFirst(p.r.items[i].title), p.r.items[i].max, refs(it.Notes))
		if len(it.Parts) > 1 {
			switch {
			case it.Combine == Max:
				p.f("The highest of the following counts.\n\n")
			case it.Cap > 0:
				p.f("The following add up, to at most %d.\n\n", it.Cap)
			default:
				p.f("The following add up.\n\n")
			}
		}
		for k, part := range it.Parts {
			p.part(&p.r.leafs[p.r.items[i].first+k], part)
		}
	}
}

func (p *page) part(l *leaf, part Part) {
	switch part := part.(type) {
	case Table:
		p.f("**%s**%s\n\n", l.text.name, refs(part.Notes))
		p.ladder(&l.ladders[0])
	case ByAge:
		p.f("**%s by age**%s\n\n", l.text.name, refs(part.Notes))
		p.bands(l, &part)
	case Func:
		p.f("**%s**%s\n\n", upperFirst(l.text.name), refs(part.Notes))
		p.header("points", "when", "source")
		for n, words := range part.Words {
			p.row(fmt.Sprint(n), words, p.cite(l.text.src))
		}
		p.f("\n")
	case If:
		p.f("**%s**%s: %s while\n\n", upperFirst(l.text.name), refs(part.Notes), points(part.Points))
		p.node(&l.when.root, 0, true)
		p.f("\n")
	}
}

func (p *page) ladder(d *ladder) {
	p.header("points", "value", "source")
	for k, row := range d.rows {
		p.row(fmt.Sprint(d.pts[k]), row.short+noteOf(row.note), p.cite(row.src))
	}
	p.f("\n")
}

func noteOf(id string) string {
	if id == "" {
		return ""
	}
	return " [" + id + "]"
}

// bands is one line per band and row, as the papers print it.
func (p *page) bands(l *leaf, part *ByAge) {
	p.header("age and value", "points", "source")
	for k := range part.Bands {
		d := &l.ladders[k]
		for j, row := range d.rows {
			p.row(row.short+noteOf(row.note), fmt.Sprint(d.pts[j]), p.cite(row.src))
		}
	}
	p.f("\n")
}

func (p *page) criteria() {
	if len(p.s.Criteria) == 0 {
		return
	}
	p.f("## Criteria\n\nEach is met, not met or undetermined.\n\n")
	for i := range p.s.Criteria {
		c := &p.s.Criteria[i]
		p.f("### %s%s\n\n`%s`\n\n", c.Title, refs(c.Notes), c.ID)
		p.node(&p.r.crits[i].root, 0, true)
		p.f("\n")
	}
}

func (p *page) node(n *node, depth int, top bool) {
	pad := strings.Repeat("  ", depth)
	switch {
	case n.same != "" && !top:
		p.f("%s- `%s`\n", pad, n.same)
	case n.op == opLeaf:
		p.f("%s- %s%s. Source: %s\n", pad, n.words, noteOf(n.note), p.cite(n.src))
	default:
		p.f("%s- %s\n", pad, n.groupWords())
		for i := range n.kids {
			p.node(&n.kids[i], depth+1, false)
		}
	}
}

func (p *page) probability() {
	l := p.s.Logit
	if l == nil {
		return
	}
	p.f("## Probability\n\nProbability of %s = 1/(1+exp(−x)) with x = %s + %s × points. Source: %s. A range of points gives a range of probabilities.\n\n",
		l.What, number(l.Intercept), number(l.Slope), p.cite(l.Source))
	p.header("points", "probability")
	for n := 0; n <= p.r.Max(); n += 5 {
		x, _ := p.r.Probability(n)
		p.row(fmt.Sprint(n), fmt.Sprintf("%.4f", x))
	}
	p.f("\n")
}

func (p *page) missing() {
	p.f("## Missing inputs\n\nConvention: %s", p.s.MissingRule)
	if c := p.cite(p.s.MissingRuleSource); c != "" {
		p.f(" Source: %s.", c)
	}
	if len(p.s.Items) > 0 {
		p.f("\n\nBeside it stands the range over everything that the missing inputs could be within their plausible range. " +
			"A result reported as \"<x\" or \">x\" counts as x in the single figure, except where its side of x already decides.")
	}
	p.f("\n\nValues are compared in the unit of the table after rounding to six significant digits.\n\n")
}

func (p *page) notes() {
	if len(p.s.Footnotes) == 0 {
		return
	}
	p.f("## Footnotes\n\n")
	for _, n := range p.s.Footnotes {
		p.f("- **%s** %s\n", n.ID, n.Text)
	}
	p.f("\n")
}

// boundaries shows the cases in the units of the tables; the tests run them in
// every unit.
func (p *page) boundaries(cases []Boundary) {
	if len(cases) == 0 {
		return
	}
	p.f("## Boundary cases\n\nJust below, at and just above each cut, here in the unit of the table; the tests run them in every accepted unit.\n\n")
	p.header("of", "given", "expected")
	for i := range cases {
		c := &cases[i]
		slot, _ := p.r.Slot(c.Given[0].Input)
		if c.Given[0].Unit != p.r.slots[slot].scale.u {
			continue
		}
		given := make([]string, 0, len(c.Given))
		for _, g := range c.Given {
			slot, _ := p.r.Slot(g.Input)
			s := &p.r.slots[slot]
			given = append(given, strings.TrimSpace(p.r.Name(slot)+" "+number(roundTo(g.Value, 9))+" "+s.scale.u.String()))
		}
		of, want := c.Item, points(c.Points)
		if c.Criterion != "" {
			of, want = "`"+c.Criterion+"`: "+c.Leaf, c.Truth.String()
		}
		p.row(of, strings.Join(given, "; "), want)
	}
	p.f("\n")
}

func (p *page) references() {
	p.f("## References\n\n")
	seen := map[evidence.ID]bool{}
	for _, c := range p.r.Cited() {
		ref, ok := evidence.Get(c.Ref)
		if !ok || seen[c.Ref] {
			continue
		}
		seen[c.Ref] = true
		p.f("- **%s** %s.", ref.Short, strings.TrimSuffix(ref.Title, "."))
		if ref.Where != "" {
			p.f(" %s.", strings.TrimSuffix(ref.Where, "."))
		}
		if ref.DOI != "" {
			p.f(" doi:%s.", ref.DOI)
		}
		if ref.PMID != "" {
			p.f(" PMID %s.", ref.PMID)
		}
		if ref.Read != "" {
			p.f(" Read: %s.", strings.TrimSuffix(ref.Read, "."))
		}
		p.f("\n")
	}
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
