package cohort

import (
	"stormglass/rule"
)

// column is one column of the output.
type column struct {
	name string
	kind colKind
}

// colKind is how a column's values are written.
type colKind uint8

const (
	colText colKind = iota
	colInt
	colFloat
	colTime
	colFlag
)

// layout is the columns of the rows, and where each rule's begin.
type layout struct {
	columns []column
	items   bool
}

// rowLayout is the columns of a row per hour or change: whose and when, then for
// each rule its score with its range, its items, and its criteria.
func rowLayout(rules []*rule.Rule, items bool) *layout {
	l := &layout{items: items}
	l.add(colText, "patient", "stay")
	l.add(colTime, "time")
	l.add(colFloat, "hour")
	for _, r := range rules {
		s := r.Spec()
		if len(s.Items) > 0 {
			l.add(colInt, s.ID, s.ID+".lo", s.ID+".hi", s.ID+".missing")
		}
		if items {
			for _, it := range s.Items {
				n := s.ID + "." + it.Name
				l.add(colInt, n, n+".lo", n+".hi")
			}
		}
		for _, c := range s.Criteria {
			l.add(colText, c.ID)
		}
	}
	return l
}

func (l *layout) add(k colKind, names ...string) {
	for _, n := range names {
		l.columns = append(l.columns, column{n, k})
	}
}

// width is how many columns a rule has in the rows.
func (l *layout) width(r *rule.Rule) int {
	s := r.Spec()
	n := len(s.Criteria)
	if len(s.Items) > 0 {
		n += 4
	}
	if l.items {
		n += 3 * len(s.Items)
	}
	return n
}
