package differential

import (
	"fmt"
	"math"
	"strings"

	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
)

// people is whom a published figure comes from.
type people uint8

const (
	adults   people = iota
	children        // 28 days to under 18 years
	sjia            // children with known or suspected systemic juvenile arthritis
	still           // adults with Still's disease
)

// figures are the sensitivity and specificity of one study. 0 is not given.
type figures struct {
	sens, spec float64
	from       people
	who        string
	cite       evidence.ID
	status     evidence.Status
}

const (
	v2 = evidence.Secondary
	v  = evidence.Verified
)

// Published figures (therapy.md §4, immune.md §3; further abstracts as cited).
// The 0.82 and 0.84 that stand beside hepatobiliary dysfunction with DIC are
// those of a panel of 26 biomarkers for that pattern (hbd-dic-2022), and no
// figures of the pattern for a storm: they are left out.
var (
	ofHLH2004 = []figures{
		{0.91, 0.93, adults, "adults in hospital with ferritin > 500 who were worked up, 98 of 916 with HLH", "alberta-hlh-2022", v},
	}
	ofHScore = []figures{
		{0.93, 0.86, adults, "adults with suspected reactive HLH, at 169", "hscore-2014", v},
		{1.00, 0.941, adults, "adults of intensive care with ferritin ≥ 500, 40 of 2,623 with HLH, at 168", "knaak-2020", v},
		{0.96, 0.71, adults, "adults in hospital with ferritin > 500 who were worked up, 98 of 916 with HLH", "alberta-hlh-2022", v},
		{1.00, 0.80, children, "suspected HLH, 16 children with it; the cut-off is not in the abstract", "debaugnies-2016", v},
	}
	ofMAS2016 = []figures{
		{0.73, 0.99, sjia, "systemic juvenile arthritis, 428 profiles", "ravelli-2016", v},
		{1.00, 0.70, still, "adult Still's disease, 16 of 76 with MAS", "still-mas-2016", v},
		{1.00, 0.804, still, "adult Still's disease, China, 56 of 168 with MAS", "still-mas-china-2021", v},
	}
	ofMSScore = []figures{
		{0.85, 0.95, sjia, "systemic juvenile arthritis, 362 with and 404 without MAS", "minoia-2019", v},
		{0.952, 0.766, still, "adult Still's disease, China, 56 of 168 with MAS", "still-mas-china-2021", v},
	}
	ofFerritin1830 = []figures{
		{0.88, 0.79, children, "children in one Chinese hospital, 74 with and 302 without HLH", "ferritin-china-2024", v},
	}
	ofSIL2RAdult = []figures{
		{1.00, 0.725, adults, "adults with suspected HLH, 38 of 78 with it, ELISA", "sil2r-2017", v},
		{0.892, 0.388, adults, "adults with suspected HLH, 65 of 132 with it, at > 2,400", "sil2r-2020", v2},
	}
	ofSIL2RHigh  = []figures{{0, 0.93, adults, "adults with suspected HLH, 38 of 78 with it, ELISA", "sil2r-2017", v}}
	ofSIL2RChild = []figures{{0.93, 1.00, children, "children, n 152", "sil2r-children-2017", v}}
)

// ratios are the published figures as ratios, those of the patient's population
// first.
func (r *reader) ratios(list []figures) []Ratio {
	out := make([]Ratio, 0, len(list))
	for _, want := range [...]rule.Truth{rule.Met, rule.Undetermined, rule.NotMet} {
		for i := range list {
			if f := &list[i]; r.fits(f.from) == want {
				out = append(out, f.ratio(want))
			}
		}
	}
	return out
}

// ratio works out the likelihood ratios, LR+ = sens/(1−spec) and LR− =
// (1−sens)/spec (therapy.md §4).
func (f *figures) ratio(fits rule.Truth) Ratio {
	out := Ratio{Sens: f.sens, Spec: f.spec, Population: f.who, Fits: fits, Cite: f.cite, Status: f.status}
	var text []string
	switch {
	case f.sens == 0:
		text = append(text, fmt.Sprintf("specificity %s; no sensitivity given, so no ratio", share(f.spec)))
	case f.spec >= 1:
		text = append(text, fmt.Sprintf("LR+ %s/(1 − %s) has no upper bound: the source saw no false positive", share(f.sens), share(f.spec)))
	default:
		out.Plus = f.sens / (1 - f.spec)
		text = append(text, fmt.Sprintf("LR+ %s/(1 − %s) = %s", share(f.sens), share(f.spec), two(out.Plus)))
	}
	switch {
	case f.sens >= 1:
		text = append(text, fmt.Sprintf("LR− (1 − %s)/%s = 0: the source missed none", share(f.sens), share(f.spec)))
	case f.sens > 0:
		out.Minus = (1 - f.sens) / f.spec
		text = append(text, fmt.Sprintf("LR− (1 − %s)/%s = %s", share(f.sens), share(f.spec), two(out.Minus)))
	}
	out.Text = strings.Join(text, "; ")
	if f.status == v2 {
		out.Text += " (secondary source)"
	}
	return out
}

// share writes a fraction as printed.
func share(x float64) string {
	s := strings.TrimRight(fmt.Sprintf("%.3f", x), "0")
	if i := strings.IndexByte(s, '.'); len(s)-i < 3 {
		s = fmt.Sprintf("%.2f", x)
	}
	return s
}

// two writes a number with two significant digits.
func two(x float64) string {
	if x <= 0 {
		return "0"
	}
	digits := 1 - int(math.Floor(math.Log10(x)))
	if digits < 0 {
		digits = 0
	}
	return fmt.Sprintf("%.*f", digits, x)
}

// fits says whether the patient belongs to whom a figure comes from, as far as
// known.
func (r *reader) fits(p people) rule.Truth {
	switch p {
	case adults:
		return r.adult
	case children:
		return r.child
	case sjia:
		return r.child.And(r.saidTruth(event.FactSystemicJIA))
	case still:
		return r.adult.And(r.saidTruth(event.FactSystemicJIA))
	}
	return rule.Undetermined
}
