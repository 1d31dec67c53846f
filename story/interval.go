package story

import (
	"encoding/csv"
	"fmt"
	"strings"

	"stormglass/assess"
	"stormglass/reference"
)

const intervalMend = "write for example `interval il6 by local upper 7 pg/mL from 1 mo under 18 y`"

// interval reads a reference interval of the site's own laboratory.
func (p *parser) interval(rest string) error {
	f := strings.Fields(rest)
	if len(f) == 0 {
		return p.fail("interval of nothing", intervalMend)
	}
	got := map[string]string{}
	for i := 1; i < len(f); {
		n := map[string]int{"by": 1, "lower": 2, "upper": 2, "from": 2, "under": 2}[f[i]]
		if n == 0 || i+n >= len(f) || got[f[i]] != "" {
			return p.fail("interval "+rest, intervalMend)
		}
		got[f[i]] = strings.Join(f[i+1:i+1+n], " ")
		i += n + 1
	}
	lower, unit, _ := strings.Cut(got["lower"], " ")
	upper, second, _ := strings.Cut(got["upper"], " ")
	if unit != "" && second != "" && unit != second {
		return p.fail(fmt.Sprintf("the limits are in %s and in %s", unit, second), intervalMend)
	}
	if unit == "" {
		unit = second
	}
	if p.cur.intervals == nil {
		p.cur.intervals = []string{row("analyte", "unit", "from", "to", "lower", "upper", "assay")}
	}
	p.cur.intervals = append(p.cur.intervals, row(f[0], unit, got["from"], got["under"], lower, upper, got["by"]))
	table, err := reference.Parse(strings.NewReader(strings.Join(p.cur.intervals, "")), p.file)
	if err != nil {
		return p.fail(err.Error(), intervalMend)
	}
	p.cur.Intervals = table
	return nil
}

// row is a line of the file of intervals.
func row(fields ...string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	_ = w.Write(fields) // to a builder: never fails
	w.Flush()
	return b.String()
}

// rules is the rule set as the story's site reads it.
func (s *Story) rules(rs *assess.Ruleset) *assess.Ruleset {
	if s.Intervals == nil {
		return rs
	}
	return rs.WithIntervals(s.Intervals)
}
