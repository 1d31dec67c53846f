package web

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/event"
	"stormglass/immune"
	"stormglass/rule"
	"stormglass/timeline"
)

// chip is a word with a shape and a colour; the class carries shape and colour.
type chip struct{ Text, Class, Title string }

// Chip classes: critical, warn, info, state, open (undetermined), out, no.

// find returns a rule's result, nil if the rule set has none.
func find(a *assess.Assessment, id string) *assess.Result {
	if a == nil {
		return nil
	}
	for i := range a.Results {
		if a.Results[i].Rule == id {
			return &a.Results[i]
		}
	}
	return nil
}

func met(r *assess.Result) bool {
	return r != nil && r.Population != assess.PopulationOut && r.Truth == rule.Met
}

func out(r *assess.Result) bool { return r == nil || r.Population == assess.PopulationOut }

// truthChip shows a criterion or score in a table.
func truthChip(r *assess.Result) chip {
	switch {
	case r.Population == assess.PopulationOut:
		return chip{Text: "out of population", Class: "out", Title: r.PopulationWhy}
	case r.Score != nil:
		return chip{Text: rangeText(r.Score.Lo, r.Score.Hi) + " of " + strconv.Itoa(r.Score.Max), Class: "no", Title: publishedText(r.Score)}
	case r.Form == assess.FormState && r.State != "":
		if r.State == "indeterminate" {
			return chip{Text: r.State, Class: "open"}
		}
		return chip{Text: r.State, Class: "state"}
	case r.Truth == rule.Met:
		return chip{Text: "met", Class: criterionClass(r.Rule)}
	case r.Truth == rule.NotMet:
		return chip{Text: "not met", Class: "no"}
	}
	return chip{Text: "undetermined", Class: "open"}
}

// criterionClass ranks a met criterion; only the lower bound of what is known
// ever colours anything.
func criterionClass(id string) string {
	switch {
	case id == "phoenix.septic_shock":
		return "critical"
	case id == "phoenix.sepsis", id == "infection.suspected", strings.HasPrefix(id, "mods"):
		return "warn"
	case id == "immunosep.eligible", id == "precise.eligible", id == "precise.observation":
		return "info"
	}
	return "state"
}

func rangeText(lo, hi int) string {
	if lo == hi {
		return strconv.Itoa(lo)
	}
	return strconv.Itoa(lo) + "–" + strconv.Itoa(hi)
}

func publishedText(s *assess.ScoreResult) string {
	t := "published convention " + strconv.Itoa(s.Published)
	if s.Assumed == 1 {
		t += ", 1 missing input assumed normal"
	} else if s.Assumed > 1 {
		t += ", " + strconv.Itoa(s.Assumed) + " missing inputs assumed normal"
	}
	return t
}

// sepsisChip is the answer to "is infection turning into organ dysfunction". It
// says where Phoenix may not speak of the patient at all.
func sepsisChip(a *assess.Assessment) chip {
	c := sepsisAnswer(a)
	if r := find(a, "phoenix"); r != nil && r.Population == assess.PopulationUndetermined && c.Class != "open" {
		c.Text, c.Title = c.Text+", population open", r.PopulationWhy
	}
	return c
}

func sepsisAnswer(a *assess.Assessment) chip {
	shock, sepsis, score := find(a, "phoenix.septic_shock"), find(a, "phoenix.sepsis"), find(a, "phoenix")
	switch {
	case out(score):
		return chip{Text: "out of population", Class: "out"}
	case met(shock):
		return chip{Text: "Septic shock", Class: "critical"}
	case met(sepsis):
		if shock != nil && shock.Truth == rule.Undetermined {
			return chip{Text: "Sepsis, shock undetermined", Class: "warn"}
		}
		return chip{Text: "Sepsis", Class: "warn"}
	case sepsis != nil && sepsis.Truth == rule.NotMet:
		if score.Score != nil && score.Score.Lo >= 2 {
			return chip{Text: "Organ dysfunction, infection not suspected", Class: "info"}
		}
		return chip{Text: "No sepsis by Phoenix", Class: "no"}
	case score.Score != nil && score.Score.Lo >= 2:
		return chip{Text: "Organ dysfunction, infection undetermined", Class: "warn"}
	}
	return chip{Text: "Undetermined", Class: "open"}
}

func infectionChip(a *assess.Assessment) chip {
	r := find(a, "infection.suspected")
	switch {
	case r == nil:
		return chip{Text: "Undetermined", Class: "open"}
	case r.Truth == rule.Met:
		return chip{Text: "Suspected", Class: "warn"}
	case r.Truth == rule.NotMet:
		return chip{Text: "Not suspected", Class: "no"}
	}
	return chip{Text: "Undetermined", Class: "open", Title: r.Says}
}

// immuneLine is one line on the immune state.
type immuneLine struct {
	Chip chip
	Text string
	Rule string
	More string
	Key  string // of its details element, unique on the page
}

// immuneLines says which immune states are met, held or open. A child gets no
// adult state, and an adult no pediatric one: such rules are left to "all answers".
// It names no storm of a newborn as a state: none of its definitions is valid
// there, whatever the numbers are.
func immuneLines(a *assess.Assessment, newborn rule.Truth) []immuneLine {
	lines := stateLines(a)
	for i := range lines {
		if l := &lines[i]; newborn == rule.Met && l.Chip.Class == "state" && immune.DescribesStorm(l.Rule) {
			l.Chip = chip{Text: "On paper: " + l.Chip.Text, Class: "out", Title: "no definition of a storm is valid in a newborn"}
			l.Text = "not valid in a newborn; " + l.Text
		}
	}
	return lines
}

func stateLines(a *assess.Assessment) []immuneLine {
	var lines []immuneLine
	var open []*assess.Result
	for _, id := range []string{"immunosep.mals", "immunosep.sip", "precise.trips_a", "precise.trips_b", "precise.grace2", "precise.observation"} {
		r := find(a, id)
		switch {
		case out(r), immune.Overruled(a, id) && r.Truth == rule.Met:
		case r.Truth == rule.Met && r.Population == assess.PopulationUndetermined:
			open = append(open, r) // not said of somebody whom the rule may not speak of
		case r.Truth == rule.Met:
			text := r.Says
			if r.Held {
				text = "held until its published exit; " + text
			}
			lines = append(lines, immuneLine{Chip: chip{Text: stateName(id), Class: "state"}, Text: text, Rule: id})
		case r.Truth == rule.Undetermined:
			open = append(open, r)
		}
	}
	lines = otherStates(a, lines)
	if len(lines) > 0 {
		return lines
	}
	if len(open) > 0 {
		line := immuneLine{Chip: chip{Text: "Undetermined", Class: "open"}, Text: open[0].Says, Rule: open[0].Rule}
		if need := needs(open); need != "" {
			line.Text, line.More = "Needs "+need, open[0].Says
		}
		return []immuneLine{line}
	}
	if r := find(a, "immunosep.class"); !out(r) && r.State != "" {
		return []immuneLine{{Chip: chip{Text: capital(r.State), Class: "no"}, Text: r.Says, Rule: r.Rule}}
	}
	for _, id := range []string{"immunosep.mals", "precise.trips_a"} {
		if r := find(a, id); !out(r) {
			return []immuneLine{{Chip: chip{Text: "None of the defined states", Class: "no"}, Text: r.Says, Rule: id}}
		}
	}
	text := ""
	if r := find(a, "precise.trips_a"); r != nil {
		text = r.Says
	}
	if text == "" {
		if r := find(a, "immunosep.mals"); r != nil {
			text = r.Says
		}
	}
	return []immuneLine{{Chip: chip{Text: "No rule applies now", Class: "out"}, Text: text, Rule: "immunosep.mals"}}
}

// mostStates is how many states stand in one cell of the board; the others are
// on the page of the immune state.
const mostStates = 2

// otherStates are the other definitions of immune states that hold, after those
// of the trials' frameworks in lines: HLH, MAS, MIS-C, cytokine release, and the
// research definitions, named as such. With hyperinflammation there, no
// definition of immunoparalysis stands beside it (clinical rule 4).
func otherStates(a *assess.Assessment, lines []immuneLine) []immuneLine {
	more := 0
	for _, s := range immune.Leading() {
		if strings.HasPrefix(s.ID, "immunosep.") || strings.HasPrefix(s.ID, "precise.") {
			continue
		}
		r := find(a, s.ID)
		if r == nil || r.Population != assess.PopulationIn || r.Truth != rule.Met {
			continue
		}
		switch {
		case immune.ConceptOf(s.ID) == "immunoparalysis" && len(lines) > 0:
		case len(lines) >= mostStates:
			more++
		default:
			lines = append(lines, immuneLine{Chip: chip{Text: s.Short, Class: "state"}, Text: r.Says, Rule: s.ID})
		}
	}
	if more > 0 {
		lines[len(lines)-1].Text += "; and " + strconv.Itoa(more) + " more on the page of the immune state"
	}
	return lines
}

// leads reports an immune state that is named where it holds.
func leads(id string) bool {
	return slices.ContainsFunc(immune.Leading(), func(s immune.State) bool { return s.ID == id })
}

// stateName is a state in the words of its trial.
func stateName(id string) string {
	switch id {
	case "immunosep.mals":
		return "Hyperinflammation (MALS)"
	case "immunosep.sip":
		return "Immunoparalysis (SIP)"
	case "precise.trips_a":
		return "TRIPS A: inflamed"
	case "precise.trips_b":
		return "TRIPS B: hyperferritinaemia with low TNF response"
	case "precise.grace2":
		return "GRACE-2: immunoparalysis"
	case "precise.observation":
		return "PRECISE observation"
	}
	return id
}

// needs names the inputs to obtain first over several open answers.
func needs(results []*assess.Result) string {
	seen := map[analyte.ID]bool{}
	var names []string
	for _, r := range results {
		list := r.Obtain
		if len(list) == 0 {
			list = r.Settles
		}
		for _, id := range list {
			if !seen[id] && len(names) < 2 {
				seen[id] = true
				names = append(names, analyteName(id))
			}
		}
	}
	return strings.Join(names, " and ")
}

func analyteName(id analyte.ID) string {
	switch id {
	case analyte.SuspectedInfection:
		return "whether infection is suspected"
	case analyte.MODS:
		return "whether MODS has begun"
	}
	if a := analyte.Get(id); a != nil {
		return a.Name
	}
	return id.String()
}

func analyteNames(ids []analyte.ID) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		names[i] = analyteName(id)
	}
	return strings.Join(names, ", ")
}

func capital(s string) string {
	if s == "" || capitalSecond(s) {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	return strings.ToUpper(string(r)) + s[n:]
}

// capitalSecond reports a name that is written so: mHLA-DR, sIL-2R.
func capitalSecond(s string) bool {
	_, n := utf8.DecodeRuneInString(s)
	second, _ := utf8.DecodeRuneInString(s[n:])
	return unicode.IsUpper(second)
}

// organ is one cell of the organ strip.
type organ struct{ Abbr, Text, Class, Title string }

var organAbbr = map[string]string{
	"respiratory": "Resp", "cardiovascular": "CV", "coagulation": "Coag", "neurologic": "Neuro",
	"endocrine": "Endo", "immunologic": "Imm", "renal": "Ren", "hepatic": "Hep", "hematologic": "Haem",
}

// organs shows each item's points: the lower bound colours, an open range is
// dashed and says so.
func organs(r *assess.Result) []organ {
	if r == nil || r.Score == nil || out(r) {
		return nil
	}
	var list []organ
	for _, it := range r.Score.Items {
		o := organ{Abbr: organAbbr[it.Item], Text: rangeText(it.Lo, it.Hi)}
		if o.Abbr == "" {
			o.Abbr = capital(it.Item)[:min(4, len(it.Item))]
		}
		switch {
		case it.Lo >= 2:
			o.Class = "pts2"
		case it.Lo == 1:
			o.Class = "pts1"
		}
		if it.Lo != it.Hi {
			o.Class += " unknown"
		}
		o.Title = fmt.Sprintf("%s: %s of %d points", it.Item, o.Text, it.Max)
		if it.Missing > 0 {
			o.Title += fmt.Sprintf(", %d inputs without a usable value", it.Missing)
		}
		list = append(list, o)
	}
	return list
}

// delta compares the lower bound with six hours ago; nothing compares upper bounds.
func delta(now, before *assess.Result) (text, class string) {
	if out(now) || now.Score == nil {
		return "", ""
	}
	if out(before) || before.Score == nil {
		return "no value 6 h ago", ""
	}
	d := now.Score.Lo - before.Score.Lo
	switch {
	case d > 0:
		return fmt.Sprintf("▲ +%d in 6 h", d), "up"
	case d < 0:
		return fmt.Sprintf("▼ −%d in 6 h", -d), "down"
	}
	return "= 6 h", ""
}

// ago is an age in the shortest words that stay honest.
func ago(d time.Duration) string {
	switch {
	case d <= -time.Minute:
		return "in " + span(-d)
	case d < time.Minute:
		return "just now"
	}
	return span(d) + " ago"
}

// span is a length of time in the shortest words that stay honest.
func span(d time.Duration) string {
	switch {
	case d < 90*time.Minute:
		return fmt.Sprintf("%d min", int(d.Minutes()))
	case d < 48*time.Hour:
		return fmt.Sprintf("%d h", int(d.Hours()))
	}
	return fmt.Sprintf("%d d", int(d.Hours()/24))
}

// ageText is a patient's age from the interval in months.
func ageText(v analyte.Value) string {
	if !v.Usable() || !v.Informative() {
		return "age unknown"
	}
	lo, hi := v.Bounds()
	a, b := ageWords(lo), ageWords(hi)
	if a == b {
		return a
	}
	return a + " to " + b
}

func ageWords(months float64) string {
	switch {
	case months < 1:
		return fmt.Sprintf("%d d", int(months*30.4375))
	case months < 24:
		return fmt.Sprintf("%d mo", int(months))
	case months < 216:
		y := int(months / 12)
		if m := int(months) - 12*y; m > 0 && y < 5 {
			return fmt.Sprintf("%d y %d mo", y, m)
		}
		return fmt.Sprintf("%d y", y)
	}
	return fmt.Sprintf("%d y", int(months/12))
}

// person is the two identifiers and what stands beside them.
type person struct{ Name, Ident, AgeWeight, Bed, Place string }

func personOf(p event.Patient, tl *timeline.Timeline, at event.Time) person {
	ps, st := tl.Person(at), tl.Stay(at)
	out := person{Name: ps.Name, Ident: strings.Trim(p.Authority+" "+p.Value, " "), Bed: st.Bed}
	if out.Name == "" {
		out.Name = "name not sent"
	}
	if ps.BirthText != "" {
		out.Ident += " · born " + birthDate(ps)
	}
	parts := []string{ageText(tl.Latest(analyte.Age, at, 0).Value)}
	if w := tl.Latest(analyte.DosingWeight, at, 0); w.Value.Informative() {
		parts = append(parts, numberOf(w.Value)+" kg")
	} else if w := tl.Latest(analyte.Weight, at, 0); w.Value.Informative() {
		parts = append(parts, numberOf(w.Value)+" kg")
	}
	if ps.Sex != "" && ps.Sex != "unknown" {
		parts = append(parts, ps.Sex)
	}
	out.AgeWeight = strings.Join(parts, ", ")
	if st.Room != "" && (st.Bed == "" || st.Bed == "1" || strings.TrimLeft(st.Bed, "0") == "1") {
		out.Bed = st.Room // one bed a room
	} else if st.Room != "" {
		out.Bed = st.Room + "-" + st.Bed
	}
	out.Place = strings.TrimSpace(st.Unit + " " + out.Bed)
	if out.Bed == "" {
		out.Bed = "–"
	}
	return out
}

func birthDate(ps timeline.PersonState) string {
	if ps.BirthFrom.Known() && ps.BirthTo.Sub(ps.BirthFrom) <= 24*time.Hour {
		return ps.BirthFrom.Go().Format("2006-01-02")
	}
	return ps.BirthText
}

// numberOf prints a value for people: a point, a bound with its sign, a range.
func numberOf(v analyte.Value) string {
	lo, hi := v.Bounds()
	x, ok := v.Printed()
	switch {
	case !v.Informative():
		return v.Why().String()
	case v.Why() == analyte.CensoredBelow && ok:
		return "< " + trim(x)
	case v.Why() == analyte.CensoredAbove && ok:
		return "> " + trim(x)
	case lo == hi:
		return trim(lo)
	}
	return trim(lo) + "–" + trim(hi)
}

// trim prints at most four significant digits, and large numbers whole.
func trim(x float64) string {
	if x >= 1000 || x <= -1000 {
		return strconv.FormatFloat(x, 'f', 0, 64)
	}
	return strconv.FormatFloat(x, 'g', 4, 64)
}
