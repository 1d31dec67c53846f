package panel

import (
	"fmt"
	"math"
	"regexp"
	"strings"
)

var (
	idForm      = regexp.MustCompile(`^[a-z0-9]+([._-][a-z0-9]+)*$`)
	uniprotForm = regexp.MustCompile(`^[A-Z0-9]{6}([A-Z0-9]{4})?$`)
)

// Check lists all that is wrong with a model; none is nil.
func (m *Model) Check() Faults {
	var f Faults
	c := &checker{m: m, faults: &f}
	c.head()
	c.scale()
	c.score()
	c.proteins()
	c.thresholds()
	c.about()
	if len(f) == 0 && m.SHA256 != "" && !m.Locked() {
		c.add("sha256", "the model is not what was locked: its digest is "+m.Digest(), "restore the locked file, or take the new digest with a new version")
	}
	return f
}

type checker struct {
	m      *Model
	faults *Faults
}

func (c *checker) add(field, says, mend string) {
	*c.faults = append(*c.faults, Fault{field, says, mend})
}

// oneOf adds a fault where got is none of the words.
func (c *checker) oneOf(field, got string, words ...string) bool {
	for _, w := range words {
		if got == w {
			return true
		}
	}
	says := fmt.Sprintf("%q is not understood", got)
	if got == "" {
		says = "is missing"
	}
	c.add(field, says, "write "+strings.Join(words, " or "))
	return false
}

func (c *checker) head() {
	m := c.m
	c.oneOf("format", m.Format, Format)
	if !idForm.MatchString(m.ID) {
		c.add("id", fmt.Sprintf("%q is no id", m.ID), "small letters and digits, parted by . _ or -")
	}
	if m.ID == CHOP24ID && m.Digest() != CHOP24().Digest() {
		c.add("id", "this is the name of the panel that comes with the product, and this model differs from it", "choose another")
	}
	for _, x := range []struct{ field, text string }{{"version", m.Version}, {"title", m.Title}} {
		if strings.TrimSpace(x.text) == "" {
			c.add(x.field, "is missing", "every score names it")
		}
	}
}

func (c *checker) scale() {
	m := c.m
	_, measured := concentration(m.Scale)
	switch {
	case m.onNPX():
		if m.Transform == ByLog2 {
			c.add("transform", "NPX is logarithmic already", "write z or none")
		}
	case !measured:
		c.add("scale", fmt.Sprintf("%q is neither NPX nor a unit of concentration", m.Scale), "write NPX, or a unit such as pg/mL")
	}
	c.oneOf("transform", m.Transform, ByZ, ByLog2, ByNone)
	if m.Transform == ByZ {
		c.oneOf("standard", m.Standard, FromReference, FromModel)
	} else if m.Standard != "" {
		c.add("standard", "only a z has a standard", "leave it out")
	}
	switch {
	case m.Clip != 0 && m.Transform != ByZ:
		c.add("clip", "only a z is clipped", "leave it out")
	case !(m.Clip >= 0) || math.IsInf(m.Clip, 0):
		c.add("clip", "is negative", "a number above 0, or leave it out")
	}
}

func (c *checker) score() {
	m := c.m
	if !c.oneOf("score", m.Score, Signed, Linear) {
		return
	}
	if m.Score == Linear {
		if m.Intercept == nil || !finite(*m.Intercept) {
			c.add("intercept", "is missing", "a linear score needs one; write 0 where there is none")
		}
		c.oneOf("link", m.Link, LinkNone, LinkLogit)
		return
	}
	if m.Intercept != nil {
		c.add("intercept", "a signed score has none", "leave it out, or write score linear")
	}
	if m.Link != "" {
		c.add("link", "a signed score has none", "leave it out, or write score linear")
	}
	if m.Transform != ByZ {
		c.add("transform", "a signed score is of z", "write z")
	}
	if m.Clip == 0 {
		c.add("clip", "is missing", "say how far one protein may reach, in standard deviations; a missing one spreads as far")
	}
}

func (c *checker) proteins() {
	m := c.m
	if len(m.Proteins) == 0 {
		c.add("proteins", "there are none", "list them")
	}
	if m.Minimum < 1 || m.Minimum > max(1, len(m.Proteins)) {
		c.add("minimum", fmt.Sprintf("%d is not between 1 and the number of proteins", m.Minimum), "say with how many of them a score is computed at all")
	}
	names := map[string]int{}
	for i := range m.Proteins {
		c.protein(i)
		p := &m.Proteins[i]
		for _, n := range append([]string{p.Name, p.UniProt}, p.Aliases...) {
			key := nameKey(n)
			if first, twice := names[key]; twice && key != "" {
				c.add(fmt.Sprintf("proteins[%d]", i), fmt.Sprintf("%q is also proteins[%d]", n, first), "each name and accession once")
			}
			names[key] = i
		}
	}
}

func (c *checker) protein(i int) {
	m, p := c.m, &c.m.Proteins[i]
	at := func(field string) string { return fmt.Sprintf("proteins[%d].%s", i, field) }
	if strings.TrimSpace(p.Name) == "" {
		c.add(at("protein"), "is missing", "give the HGNC symbol")
	}
	if p.UniProt != "" && !uniprotForm.MatchString(p.UniProt) {
		c.add(at("uniprot"), fmt.Sprintf("%q is no UniProt accession", p.UniProt), "6 or 10 capital letters and digits")
	}
	if m.Score == Signed {
		c.oneOf(at("sign"), p.Sign, "up", "down")
	} else if p.Sign != "" {
		c.add(at("sign"), "a linear score has weights", "give a weight")
	}
	switch {
	case m.Score == Signed && p.Weight != nil:
		c.add(at("weight"), "a signed score has no weights", "leave it out, or write score linear")
	case m.Score == Linear && (p.Weight == nil || !finite(*p.Weight)):
		c.add(at("weight"), "is missing", "give a number")
	}
	c.standard(at, p)
	c.plausible(at, p)
}

func (c *checker) standard(at func(string) string, p *Protein) {
	if c.m.Transform == ByZ && c.m.Standard == FromModel {
		if p.Mean == nil || !finite(*p.Mean) {
			c.add(at("mean"), "is missing", "standard model needs mean and sd of each protein")
		}
		if p.SD == nil || !(*p.SD > 0) || !finite(*p.SD) {
			c.add(at("sd"), "is missing or not above 0", "standard model needs mean and sd of each protein")
		}
	} else if p.Mean != nil || p.SD != nil {
		c.add(at("mean"), "nothing uses mean and sd here", "leave them out, or write transform z and standard model")
	}
}

func (c *checker) plausible(at func(string) string, p *Protein) {
	if p.Plausible == nil {
		return
	}
	if len(p.Plausible) != 2 || !(p.Plausible[0] < p.Plausible[1]) || !finite(p.Plausible[0]) || !finite(p.Plausible[1]) {
		c.add(at("plausible"), "is no range", "two numbers, the lower one first")
	} else if c.m.Transform == ByLog2 && !(p.Plausible[0] > 0) {
		c.add(at("plausible"), "begins at or below 0, which has no logarithm", "begin above 0")
	}
}

func (c *checker) thresholds() {
	seen := map[string]bool{}
	for i, t := range c.m.Threshold {
		at := func(field string) string { return fmt.Sprintf("thresholds[%d].%s", i, field) }
		if strings.TrimSpace(t.Name) == "" || seen[t.Name] {
			c.add(at("name"), "is missing or stands twice", "a name of its own for each threshold")
		}
		seen[t.Name] = true
		c.oneOf(at("side"), t.Side, ">", ">=", "<", "<=")
		if !finite(t.At) {
			c.add(at("at"), "is no number", "give the cut")
		}
	}
}

func (c *checker) about() {
	m := c.m
	if strings.TrimSpace(m.Population.Words) == "" {
		c.add("population.words", "is missing", "say whom the model was made for")
	}
	if a := m.Population.AgeMonths; a != nil && !(a.From >= 0 && a.From < a.Below && finite(a.Below)) {
		c.add("population.age_months", "is no range", "from and below, in months")
	}
	if strings.TrimSpace(m.Provenance.Source) == "" {
		c.add("provenance.source", "is missing", "say who derived the model from what")
	}
}

func finite(x float64) bool { return !math.IsNaN(x) && !math.IsInf(x, 0) }

// nameKey is a name as names are compared: without case and outer space.
func nameKey(s string) string { return strings.ToLower(strings.TrimSpace(s)) }
