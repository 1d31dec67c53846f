package immune

import (
	"math"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/differential"
	"stormglass/endotype/crs"
	"stormglass/endotype/immunosep"
	"stormglass/endotype/precise"
	"stormglass/event"
	"stormglass/kinetics"
	"stormglass/nexttest"
	"stormglass/rule"
)

// mostSummary is the length of the summary line in characters, of which CDS
// Hooks allows 139.
const mostSummary = 139

// leading are the states in the order in which they are named, with their names
// in the summary. Where hyperinflammation and immunoparalysis are both there,
// hyperinflammation comes first, and the framework's own conflict rule leaves
// the other out.
var leading = []State{
	{"immunosep.mals", "MALS (ImmunoSep)", "MALS by ImmunoSep: hyperinflamed"},
	{"precise.trips_b", "PRECISE: TRIPS B, ferritin high, low TNF response", "PRECISE: hyperinflamed with a low TNF response (TRIPS B)"},
	{"precise.trips_a", "PRECISE: hyperinflamed (TRIPS A)", "PRECISE: hyperinflamed, TNF response kept (TRIPS A)"},
	{"immunosep.sip", "SIP (ImmunoSep): immunoparalysis", "SIP by ImmunoSep: immunoparalysis"},
	{"precise.grace2", "PRECISE: immunoparalysis (GRACE-2, stopped)", "PRECISE: immunoparalysis (the arm of GRACE-2, which was stopped)"},
	{"stuck.state", "Stuck state (research): IL-6 and IFN-γ raised, not falling", "Stuck state, a research definition: IL-6 and interferon γ raised for age and not falling"},
	{"hlh2004.met", "HLH-2004 met", "HLH-2004 met"},
	{"mas2016.met", "MAS-2016 met (systemic arthritis)", "MAS by the criteria of 2016 in systemic juvenile arthritis"},
	{"misc2023.confirmed", "MIS-C, confirmed (CDC 2023)", "MIS-C, confirmed, by the definition of 2023"},
	{"misc2023.probable", "MIS-C, probable (CDC 2023)", "MIS-C, probable, by the definition of 2023"},
	{"crs.grade_1", "CRS (ASTCT)", "Cytokine release syndrome (ASTCT)"},
	{"ids.state", "IFN-γ-driven sepsis (IDS)", "Interferon-γ-driven sepsis of adults (IDS)"},
	{"msscore.mas", "MS score met (systemic arthritis)", "Macrophage activation by the MS score in systemic juvenile arthritis"},
	{"hscore.169", "HScore 169 or more", "HScore of 169 or more"},
	{"hyperferritin.picu_hlh", "Ferritin 10,000 or more (HLH criteria for intensive care)", "Ferritin of 10,000 ng/mL or more: the ferritin of the HLH criteria modified for intensive care"},
	{"carcillo.mas_like", "MAS-like (liver dysfunction with DIC)", "MAS-like: hepatobiliary dysfunction with disseminated intravascular coagulation"},
	{"carcillo.tamof", "TAMOF", "Thrombocytopenia-associated multiple organ failure (TAMOF)"},
	{"carcillo.smof", "SMOF", "Sequential multiple organ failure (SMOF)"},
	{"hyperferritin.sepsis", "Hyperferritinaemic sepsis (> 500 ng/mL)", "Hyperferritinaemic sepsis: sepsis with ferritin above 500 ng/mL"},
	{"hall.tnf", "Ex vivo TNF below 200 (immunoparalysis)", "Immunoparalysis by an ex vivo TNF below 200 pg/mL"},
	{"precise.observation", "PRECISE: observation", "PRECISE: neither inflamed nor paralysed by its cut-offs (observation)"},
}

// State is an immune state that leads where it holds.
type State struct {
	ID    string // of the criterion
	Short string // its name, for a chip or the summary line
	Long  string // the same as a sentence
}

// Leading lists the states in the order in which they are named.
func Leading() []State { return append([]State(nil), leading...) }

// overruling are the syndromes of hyperinflammation beside which no definition
// of immunoparalysis is named as the state (clinical rule 4). Ferritin above a
// trial's own cut-off is left to the conflict rule of that trial.
var overruling = []string{"hlh2004.met", "mas2016.met", "msscore.mas", "hscore.169", "hyperferritin.picu_hlh", "carcillo.mas_like", "carcillo.adult_hbd_dic"}

// Overruled reports whether a definition of immunoparalysis is not to be named
// as the state, because a syndrome of hyperinflammation holds too.
func Overruled(a *assess.Assessment, id string) bool {
	if !slices.Contains([]string{"immunosep.sip", "precise.grace2", "hall.tnf"}, id) {
		return false
	}
	return slices.ContainsFunc(a.Results, func(res assess.Result) bool {
		return res.Population == assess.PopulationIn && res.Truth == rule.Met && slices.Contains(overruling, res.Rule)
	})
}

// sum writes the summary line and the sentences behind it.
func (r *reader) sum(v *View) {
	parts := []string{r.stateText(v, false)}
	lines := []string{r.stateText(v, true) + "."}
	add := func(short, long string) {
		if short != "" {
			parts = append(parts, short)
		}
		if long != "" {
			lines = append(lines, upperFirst(long)+".")
		}
	}
	f := v.ferritinText()
	if cut := r.malsText(v); cut != "" {
		parts[0] += ": " + cut
		lines[0] = strings.TrimSuffix(lines[0], ".") + "; " + cut + "."
	} else {
		add(f, f)
	}
	add("", r.adultCutText(v))
	add(r.branchText())
	add(bothText(&v.Differential))
	add("", v.tnfText())
	if r.arises() {
		add(r.nextText(&v.Next))
	}
	v.Lines = lines
	v.Summary = fit(parts)
}

// stateText names the state that leads, with the day of MODS where the
// framework counts it.
func (r *reader) stateText(v *View, long bool) string {
	newborn, paper := v.Differential.Newborn == rule.Met, ""
	for _, s := range leading {
		if !r.met(s.ID) || Overruled(r.a, s.ID) {
			continue
		}
		if newborn && !slices.Contains(noStorm, s.ID) {
			if paper == "" {
				paper = s.Short
			}
			continue
		}
		text := s.Short
		if long {
			text = s.Long
		}
		if s.ID == crs.AnyGrade {
			text += r.gradeText()
		}
		if d := v.Find(s.ID); d != nil && d.Remark != "" {
			text += ", sepsis not established"
		}
		if strings.HasPrefix(s.ID, "precise.") {
			if day, ok := r.modsDay(); ok {
				text += dayText(day)
			}
		}
		return text
	}
	if newborn && (paper != "" || r.arises()) {
		return newbornText(paper, long)
	}
	if c := r.by["immunosep.class"]; c != nil && c.Population == assess.PopulationIn && c.Truth == rule.Met && c.State == "unclassified" {
		return "Unclassified by ImmunoSep (neither MALS nor SIP)"
	}
	return r.openText()
}

// noStorm are the leading states that describe no storm.
var noStorm = []string{"immunosep.sip", "precise.grace2", "precise.observation", "hall.tnf", "carcillo.tamof", "carcillo.smof"}

// newbornText says of a newborn that no storm definition is valid, as the
// question "storm?" does, and which one its numbers would meet.
func newbornText(paper string, long bool) string {
	text := "Newborn: no storm definition is valid here"
	if long {
		text = "A newborn: by our sources no definition of a storm is valid under 28 days of age or before 37 weeks, so that none is named as the state"
	}
	if paper != "" {
		text += " (on paper: " + strings.TrimSuffix(paper, " met") + ")"
	}
	return text
}

// malsText is the comparison that MALS rests on: "ferritin 5,200 > 4,420,
// doubling in 14 h". Empty where MALS is not what leads, or ferritin is open.
func (r *reader) malsText(v *View) string {
	m := v.Marker(analyte.Ferritin)
	if !r.met("immunosep.mals") || m == nil || m.Hooked() || !m.Speaks.Informative() {
		return ""
	}
	if lo, _ := m.Speaks.Bounds(); lo <= immunosep.FerritinMALS {
		return ""
	}
	text := "ferritin " + Number(m) + " > " + thousands(immunosep.FerritinMALS)
	if strings.HasPrefix(Number(m), ">") {
		text = "ferritin " + Number(m) // "> 15,000" says it
	}
	if move := MovementText(&m.Movement); move != "" {
		text += ", " + move
	}
	return text
}

// adultCutText says of a child whose ferritin is above the cut-off of adults
// that it does not count (clinical rule 2).
func (r *reader) adultCutText(v *View) string {
	m, res := v.Marker(analyte.Ferritin), r.by[immunosep.MALS]
	if m == nil || !m.Speaks.Informative() || res == nil || res.Population != assess.PopulationOut || !strings.Contains(res.Says, notInChildren) {
		return ""
	}
	if lo, _ := m.Speaks.Bounds(); lo <= immunosep.FerritinMALS {
		return ""
	}
	return "adult MALS cut-off 4420 " + notInChildren
}

// orMore stands behind a value that may be far higher.
const orMore = " or more"

const notInChildren = "not validated in children"

// tnfText says that the TNF response was drawn.
func (v *View) tnfText() string {
	m := v.Marker(analyte.ExVivoTNF)
	switch {
	case m == nil:
		return ""
	case m.Reading.Value.Informative():
		return "TNF response drawn: " + Number(m) + " pg/mL"
	case m.Reading.Value.Why() == analyte.Pending:
		return "TNF response ordered or drawn, result awaited"
	}
	return ""
}

// openText says why no state is named: what the trials' frameworks need, that
// their day is past, what stays open beside them, or that none holds.
func (r *reader) openText() string {
	if need := r.needs(isFramework); need != "" {
		return "Immune state not decidable yet: needs " + need
	}
	if r.undetermined("precise.trips_a") || r.undetermined("precise.grace2") {
		return "PRECISE not decidable: its draws are those of MODS day 2"
	}
	if !r.arises() {
		return "No immune question arises: neither organ dysfunction nor infection on record"
	}
	for _, s := range leading {
		if isFramework(s.ID) || !r.undetermined(s.ID) || saidOnly(s.ID) || !r.pointed(s.ID) {
			continue
		}
		text := "No immune state established; open: " + s.Short
		if need := r.needs(func(id string) bool { return id == s.ID }); need != "" {
			text = strings.TrimSuffix(text, " met") + " (needs " + need + ")"
		}
		return text
	}
	open := slices.ContainsFunc(leading, func(s State) bool { return r.undetermined(s.ID) && !saidOnly(s.ID) })
	if open || !r.applies("immunosep.mals") && !r.applies("precise.trips_a") {
		return "No immune state established"
	}
	return "None of the defined immune states"
}

// arises reports whether the immune state is a question at all: organ
// dysfunction, infection or a raised ferritin is there or not excluded.
func (r *reader) arises() bool {
	for _, id := range [...]string{"mods.onset", "phoenix.organ_dysfunction", "infection.suspected", "hyperferritin.picu_hlh"} {
		if res := r.by[id]; res != nil && res.Population != assess.PopulationOut && res.Truth != rule.NotMet {
			return true
		}
	}
	return false
}

// pointed reports whether something known points to an open definition: part of
// its score, or one of its comparisons.
func (r *reader) pointed(id string) bool {
	family, _, _ := strings.Cut(id, ".")
	if res := r.by[family]; res != nil && res.Score != nil {
		return res.Score.Lo >= pointing
	}
	return slices.ContainsFunc(r.by[id].Findings, holdsIn)
}

// pointing is how many criteria of a count must hold for it to be named while it
// is open (policy).
const pointing = 2

// holdsIn reports whether a comparison below a finding holds.
func holdsIn(f assess.Finding) bool {
	if len(f.Children) == 0 {
		return f.Truth == rule.Met && f.Analyte != analyte.None && len(f.Events) > 0
	}
	return slices.ContainsFunc(f.Children, holdsIn)
}

// isFramework reports a state of the two trials' frameworks.
func isFramework(id string) bool {
	return strings.HasPrefix(id, "immunosep.") || strings.HasPrefix(id, "precise.")
}

func (r *reader) undetermined(id string) bool {
	res := r.by[id]
	return res != nil && res.Population != assess.PopulationOut && !res.Draft && res.Truth == rule.Undetermined
}

// gradeText is the grade of a cytokine release syndrome, as far as it is known.
func (r *reader) gradeText() string {
	res := r.by["crs"]
	switch {
	case res == nil || res.Score == nil:
		return ""
	case res.Score.Lo == res.Score.Hi:
		return ", grade " + strconv.Itoa(res.Score.Lo)
	}
	return ", grade " + strconv.Itoa(res.Score.Lo) + " to " + strconv.Itoa(res.Score.Hi)
}

// dayText is the day of MODS: the protocol's own day 2, or, later, that the
// state rests on its draws.
func dayText(day int) string {
	if day == precise.ProtocolDay {
		return " on MODS day 2"
	}
	return ", draws of MODS day 2"
}

// needs names what the leading definitions among some ask for, at most two
// inputs.
func (r *reader) needs(of func(id string) bool) string {
	var ids []analyte.ID
	for _, s := range leading {
		if !of(s.ID) || !r.undetermined(s.ID) {
			continue
		}
		res := r.by[s.ID]
		list := res.Obtain
		if len(list) == 0 {
			list = res.Settles
		}
		for _, id := range list {
			if !slices.Contains(ids, id) && len(ids) < 2 {
				ids = append(ids, id)
			}
		}
	}
	var names []string
	for _, id := range ids {
		names = append(names, analyte.Get(id).Short)
	}
	return strings.Join(names, " and ")
}

// modsDay is the calendar day of organ dysfunction, its onset's day being 1.
func (r *reader) modsDay() (int, bool) {
	res := r.by["mods.onset"]
	if res == nil || res.Truth != rule.Met || !res.Since.Known() {
		return 0, false
	}
	off := r.cfg.policy().DayOffset
	const day = int64(24 * time.Hour / time.Millisecond)
	n := int64(r.a.At.Add(off))/day - int64(res.Since.Add(off))/day
	return int(n) + 1, n >= 0
}

// branchText says for an adult with MALS that HLA-DR would change nothing: the
// conflict rule leaves the other branch out whatever it is.
func (r *reader) branchText() (short, long string) {
	if !r.met("immunosep.mals") {
		return "", ""
	}
	if sip := r.by["immunosep.sip"]; sip != nil && sip.Truth == rule.NotMet {
		return "HLA-DR would not change the branch", "HLA-DR would not change the branch: with ferritin above 4420 the framework keeps to hyperinflammation"
	}
	return "", ""
}

// bothText answers the two questions in one clause, each by itself.
func bothText(d *differential.Answer) (short, long string) {
	a, b := d.Infected.Verdict, d.Stormy.Verdict
	long = d.Says
	if a == differential.NotDecidable && b == differential.NotDecidable {
		return "", long
	}
	if a == b && a == differential.Likely {
		short = "infection and storm both likely"
		return short, short + " (infection " + d.Infected.Degree + "; storm " + d.Stormy.Degree + ")"
	}
	return "infection " + a.String() + ", storm " + b.String(), long
}

// nextText is the first test that can be obtained now, what it would settle
// alone, and when it is back.
func (r *reader) nextText(rep *nexttest.Report) (short, long string) {
	for i := range rep.Advice {
		a := &rep.Advice[i]
		if a.Standing != nexttest.Open || len(a.Inputs) == 0 {
			continue
		}
		for k := range a.Settles {
			if st := &a.Settles[k]; st.How == nexttest.Always || st.How == nexttest.Sometimes {
				word := " would settle "
				if st.How == nexttest.Sometimes {
					word = " could settle "
				}
				short = a.Inputs[0].Label() + word + st.Title
				if a.Back.Known {
					short += ", back in " + durationText(a.Back.Latest.Sub(r.a.At))
				}
				return short, a.Says
			}
		}
		return "next: " + a.Inputs[0].Label(), a.Says
	}
	return "", ""
}

// durationText is a time to wait: "75 min", "26 h", "4 days".
func durationText(d time.Duration) string {
	if d <= 3*time.Hour {
		return strconv.Itoa(int(math.Ceil(d.Minutes()))) + " min"
	}
	return hoursText(math.Ceil(d.Hours()))
}

// ferritinText is ferritin with its movement.
func (v *View) ferritinText() string {
	m := v.Marker(analyte.Ferritin)
	if m == nil || !m.Reading.Value.Informative() {
		return ""
	}
	text := "ferritin " + Measured(m)
	if move := MovementText(&m.Movement); move != "" {
		text += ", " + move
	}
	return text
}

// Measured is the number with its unit, and, where a hook effect is suspected,
// what to ask for: "1,500 ng/mL or more (hook effect suspected: ask for
// dilution)".
func Measured(m *Marker) string {
	unit := analyte.Get(m.Analyte).Unit.String()
	if m.Hooked() {
		return strings.TrimSuffix(Number(m), orMore) + " " + unit + orMore + " (" + analyte.HookSuspected.String() + ")"
	}
	return strings.TrimSpace(Number(m) + " " + unit)
}

// Number is the value that stands, as it is written for people: "5,200", "< 3",
// "120 to 400", "1,500 or more" while a hook effect is suspected.
func Number(m *Marker) string {
	lo, hi := m.Reading.Value.Bounds()
	a := analyte.Get(m.Analyte)
	switch {
	case m.Hooked():
		return thousands(lo) + orMore
	case lo == hi:
		return thousands(lo)
	case lo <= a.Lo:
		return "< " + thousands(hi)
	case hi >= a.Hi:
		return "> " + thousands(lo)
	}
	return thousands(lo) + " to " + thousands(hi)
}

// MovementText is a movement in a few words: "doubling in 14 h", "halving in 30
// h", "steady"; empty where the direction is not known.
func MovementText(m *kinetics.Movement) string {
	word := ""
	switch m.Direction {
	case kinetics.Rising:
		word = "doubling in "
	case kinetics.Falling:
		word = "halving in "
	case kinetics.Steady:
		return "steady"
	default:
		return ""
	}
	if m.HoursWhy != kinetics.NoReason || m.Hours.X <= 0 || math.IsInf(m.Hours.X, 0) {
		return strings.ToLower(m.Direction.Key())
	}
	return word + hoursText(m.Hours.X)
}

func hoursText(h float64) string {
	if h < 72 {
		return strconv.FormatFloat(math.Round(h), 'f', 0, 64) + " h"
	}
	return strconv.FormatFloat(math.Round(h/24), 'f', 0, 64) + " days"
}

// thousands writes a number of at most four digits of precision with commas.
func thousands(x float64) string {
	if x < 100 {
		return strconv.FormatFloat(x, 'g', 4, 64)
	}
	s := strconv.FormatFloat(math.Round(x), 'f', 0, 64)
	for i := len(s) - 3; i > 0; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// fit joins as many parts as the summary line holds, in their order; a part
// that does not fit is left out, never cut.
func fit(parts []string) string {
	out := ""
	for _, p := range parts {
		next := p
		if out != "" {
			next = out + "; " + p
		}
		if utf8.RuneCountInString(next) <= mostSummary {
			out = next
		}
	}
	return out
}

func upperFirst(s string) string {
	if s == "" {
		return s
	}
	r, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s // a name that is written so: mHLA-DR, sIL-2R
	}
	return strings.ToUpper(string(r)) + s[n:]
}

func sortTimes(list []event.Time) { slices.Sort(list) }
