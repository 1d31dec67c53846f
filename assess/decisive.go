package assess

import (
	"strconv"
	"strings"

	"stormglass/analyte"
	"stormglass/rule"
)

// byParts puts what decided in the place of the bare total, where a score has
// one item of which the highest part counts: "heart rate 131 /min" for "risk ≥ 2".
func (s *scored) byParts(list []string, id string) []string {
	spec := s.rule.Spec()
	if len(spec.Items) != 1 || spec.Items[0].Combine != rule.Max || len(s.items) != 1 {
		return list
	}
	var out []string
	for _, text := range list {
		points := 0
		for i := range spec.Criteria {
			if c := &spec.Criteria[i]; c.ID == id {
				points = totalAsked(c.When, spec.Title, text)
			}
		}
		if points == 0 {
			out = appendOnce(out, text)
			continue
		}
		for i := range s.items[0].Children {
			if f := &s.items[0].Children[i]; f.Lo >= points {
				out = appendOnce(out, partWords(f))
			}
		}
	}
	return out
}

// totalAsked is the total that a text asks for, 0 where it asks for none.
func totalAsked(f rule.Formula, title, text string) int {
	var parts []rule.Formula
	switch f := f.(type) {
	case rule.Total:
		if f.Op == rule.GE && text == inSentence(title+" "+f.Op.String()+" "+strconv.Itoa(f.Points)) {
			return f.Points
		}
	case rule.All:
		parts = f
	case rule.Any:
		parts = f
	}
	for _, p := range parts {
		if n := totalAsked(p, title, text); n > 0 {
			return n
		}
	}
	return 0
}

// partWords is a part of a score with its value: "heart rate 131 /min",
// "non-blanching rash".
func partWords(f *Finding) string {
	a := analyte.Get(f.Analyte)
	switch {
	case a == nil:
		if i := strings.LastIndex(f.Row, ": "); i > 0 {
			return f.Row[:i]
		}
		return f.Row
	case a.Kind == analyte.Flag:
		return inSentence(f.Label)
	}
	return inSentence(f.Label) + " " + f.Value
}
