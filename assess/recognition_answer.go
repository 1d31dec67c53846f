package assess

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"stormglass/analyte"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/nice"
	"stormglass/score/pals"
	"stormglass/score/recognition"
)

// look says which part of a child was looked at; the state is quiet only where
// all of them were.
type look uint8

const (
	lookNone look = iota
	lookPressure
	lookHeart
	lookBreath
	lookMind
	lookSkin
	lookEnd
)

// watched is one criterion that counts as a sign.
type watched struct {
	id     string
	domain SignDomain
	look   look
	high   bool
	// stratum is the points of the NICE score that the criterion asks for, 0
	// elsewhere; label then names it.
	stratum int
	label   string
}

// signs lists what the state is made of, by the ids of results.
var signs = [...]watched{
	{id: pals.Hypotension, domain: DomainVital, look: lookPressure, high: true},
	{id: pals.Tachycardia, domain: DomainVital, look: lookHeart},
	{id: pals.Bradycardia, domain: DomainVital, look: lookHeart},
	{id: pals.Tachypnea, domain: DomainVital, look: lookBreath},
	{id: pals.Bradypnea, domain: DomainVital, look: lookBreath},
	{id: recognition.NotAlert, domain: DomainConsciousness, look: lookMind},
	{id: recognition.ComaScale, domain: DomainConsciousness, look: lookMind},
	{id: recognition.CapillaryRefill, domain: DomainSkin, look: lookSkin},
	{id: recognition.SkinColour, domain: DomainSkin, look: lookSkin},
	{id: recognition.Rash, domain: DomainSkin, look: lookNone},
	{id: recognition.Concern, domain: DomainRisk, look: lookNone},
	{id: nice.High, domain: DomainRisk, high: true, stratum: 2, label: "High risk by NICE"},
	{id: nice.Moderate, domain: DomainRisk, stratum: 1, label: "At least moderate to high risk by NICE"},
}

// recognitionPart answers the passive state from the answers before it.
type recognitionPart struct{ rule *rule.Rule }

func (p *recognitionPart) answer(m *moment) []Result {
	spec := p.rule.Spec()
	who := m.member(&spec.Population)
	x := &Recognition{Population: who.is, Why: who.why, Status: p.rule.Weakest()}
	m.recognition = x
	for _, n := range [...]string{"recognition-state", "recognition-sedation", "recognition-ventilated", "recognition-alert"} {
		x.Notes = append(x.Notes, notesOf(spec, []string{n})...)
	}
	x.Cites = []evidence.ID{"policy"}
	if who.is == PopulationOut {
		x.Notes, x.Says = nil, "out of population: "+who.why
		return []Result{p.result(x)}
	}
	var seen, blind [lookEnd]bool
	for i := range signs {
		x.look(m, &signs[i], &seen, &blind)
	}
	for l := range seen {
		seen[l] = seen[l] && !blind[l]
	}
	x.settle(&seen)
	if x.State == RecognitionQuiet && m.ventilated() {
		x.Says += "; breathing is the ventilator's and not judged"
	}
	return []Result{p.result(x)}
}

// look takes up one sign. A sign is left out where its rule does not speak of
// the patient.
func (x *Recognition) look(m *moment, w *watched, seen, blind *[lookEnd]bool) {
	r := m.result(w.id)
	if r == nil || r.Population == PopulationOut {
		return
	}
	s := Sign{ID: w.id, Domain: w.domain, Label: r.Title, Truth: r.Truth, High: w.high, Cites: r.Cites, Status: r.Status}
	if w.stratum > 0 {
		s.Label = w.label
		s.stratum(m, w.stratum)
	} else {
		s.rest(leaves(nil, r.Findings))
	}
	if w.look == lookBreath && m.ventilated() {
		s.Truth, s.Text, s.Events, seen[lookBreath] = rule.Undetermined, "under invasive ventilation the rate may be the ventilator's", nil, true
	}
	if s.Truth == rule.Met && w.domain == DomainConsciousness && m.sedated() {
		s.Text += "; under sedation"
	}
	switch s.Truth {
	case rule.NotMet:
		seen[w.look] = true
	case rule.Undetermined:
		s.Analytes = r.Settles
		blind[w.look] = blind[w.look] || w.domain == DomainVital && !seen[w.look]
		for i := range r.Missing {
			if !hasMissing(x.Missing, r.Missing[i].Analyte) {
				x.Missing = append(x.Missing, r.Missing[i])
			}
		}
	}
	x.Cites, x.Status = union(x.Cites, r.Cites), max(x.Status, r.Status)
	x.Signs = append(x.Signs, s)
}

// rest fills in what a sign rests on: the leaves that make it what it is.
func (s *Sign) rest(list []Finding) {
	var values []string
	for _, f := range list {
		if f.Analyte == analyte.Age || f.Scored && f.Lo == 0 || !f.Scored && !f.Plain && f.Truth != s.Truth {
			continue
		}
		for _, id := range f.Events {
			s.Events = appendOnce(s.Events, id)
		}
		s.At = max(s.At, f.At)
		if s.Truth != rule.Met || f.Value == "" {
			continue
		}
		switch name := lowered(analyteName(f.Analyte)); {
		case f.Value != "yes":
			values = append(values, name+" "+f.Value)
		case name != lowered(s.Label):
			values = append(values, name)
		}
	}
	s.Text = strings.Join(fewReasons(values), "; ")
}

// stratum fills in the signs that give the NICE score so many points. Where
// only the rate of a ventilator does, the stratum is not known.
func (s *Sign) stratum(m *moment, points int) {
	score := m.result("nice")
	if s.Truth != rule.Met || score == nil || len(score.Findings) == 0 {
		return
	}
	var list []Finding
	left := false
	for _, part := range score.Findings[0].Children {
		if part.Lo < points {
			continue
		}
		for _, f := range leaves(nil, []Finding{part}) {
			if f.Analyte == analyte.RespiratoryRate && m.ventilated() {
				left = true
				continue
			}
			f.Scored, f.Truth = false, rule.Met
			list = append(list, f)
		}
	}
	if len(list) == 0 && left {
		s.Truth, s.Text = rule.Undetermined, "only by the respiratory rate, which under invasive ventilation may be the ventilator's"
		return
	}
	s.rest(list)
}

// settle decides the state and puts the signs found first.
func (x *Recognition) settle(seen *[lookEnd]bool) {
	var found, rest []Sign
	var names []string
	for _, s := range x.Signs {
		if s.Truth != rule.Met {
			rest = append(rest, s)
			continue
		}
		if s.ID == nice.Moderate && len(found) > 0 && found[len(found)-1].ID == nice.High {
			continue // the higher stratum says it
		}
		found = append(found, s)
		x.State = max(x.State, RecognitionSigns)
		if s.High {
			x.State = RecognitionHigh
		}
	}
	slices.SortStableFunc(found, func(a, b Sign) int {
		switch {
		case a.High == b.High:
			return 0
		case a.High:
			return -1
		}
		return 1
	})
	for i := range found {
		names = append(names, lowered(found[i].Label)+bracketed(found[i].Text))
	}
	x.Signs = append(found, rest...)
	open := unseen(seen)
	x.Looked = len(open) == 0
	switch {
	case x.State == RecognitionHigh:
		x.Says = "high: " + strings.Join(fewReasons(names), "; ")
	case x.State == RecognitionSigns:
		x.Says = "signs: " + strings.Join(fewReasons(names), "; ")
	case len(open) == 0:
		x.State = RecognitionQuiet
		x.Says = "quiet: vital signs, consciousness and skin looked at, no sign found"
	default:
		x.Says = "undetermined: no sign found, not looked at: " + join(open, "and")
	}
}

// lowered is a name as it stands within a sentence, commas and all.
func lowered(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsLower(second) {
		return string(unicode.ToLower(first)) + s[n:]
	}
	return s
}

func analyteName(id analyte.ID) string {
	if a := analyte.Get(id); a != nil {
		return a.Name
	}
	return ""
}

func bracketed(text string) string {
	if text == "" {
		return ""
	}
	return " (" + text + ")"
}

// unseen names what was not looked at.
func unseen(seen *[lookEnd]bool) (out []string) {
	for l, name := range [lookEnd]string{lookPressure: "systolic pressure", lookHeart: "heart rate", lookBreath: "respiratory rate",
		lookMind: "consciousness", lookSkin: "skin"} {
		if name != "" && !seen[l] {
			out = append(out, name)
		}
	}
	return out
}

// ventilated reports whether invasive ventilation is known to run.
func (m *moment) ventilated() bool {
	r := m.picked(&rule.Input{Analyte: analyte.InvasiveVentilation})
	lo, _ := r.Value.Bounds()
	return r.Value.Informative() && lo >= 1
}

// sedated reports whether sedation is known.
func (m *moment) sedated() bool {
	r := m.picked(&rule.Input{Analyte: analyte.Sedated})
	lo, _ := r.Value.Bounds()
	return r.Value.Informative() && lo >= 1
}

// result is the state as a rule's answer.
func (p *recognitionPart) result(x *Recognition) Result {
	spec := p.rule.Spec()
	out := Result{Rule: recognition.State, Version: spec.Version, Title: "Early recognition", Form: FormState, Population: x.Population,
		PopulationWhy: x.Why, Says: x.Says, Notes: x.Notes, Cites: x.Cites, Status: x.Status, Standing: "passive state, never an alarm by itself"}
	if x.Population == PopulationOut {
		return out
	}
	out.State = x.State.Key()
	switch x.State {
	case RecognitionSigns, RecognitionHigh:
		out.Truth = rule.Met
	case RecognitionQuiet:
		out.Truth = rule.NotMet
	default:
		out.Missing = x.Missing
		for i := range x.Missing {
			out.Settles = append(out.Settles, x.Missing[i].Analyte)
		}
		out.Obtain = firstTwo(out.Settles)
	}
	for i := range x.Signs {
		s := &x.Signs[i]
		out.Findings = append(out.Findings, Finding{Item: s.ID, Label: s.Label, Value: s.Text, Truth: s.Truth, At: s.At, Reason: analyte.Derived,
			Events: s.Events, Cites: s.Cites, Status: s.Status})
	}
	return out
}
