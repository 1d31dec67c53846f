package assess

import (
	"strings"
	"time"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/rule"
	"stormglass/score/nice"
	"stormglass/score/pals"
	"stormglass/therapy/bundle"
	"stormglass/timeline"
)

// bundlePart answers the bundle of the first hours.
type bundlePart struct {
	rule  *rule.Rule
	child rule.Population
}

func newBundlePart(r *rule.Rule) *bundlePart {
	source := r.Spec().Population.Source
	return &bundlePart{rule: r, child: rule.Population{Under: bundle.Adult, Words: "children from 37 weeks of gestation to under 18 years", Source: source,
		Exclusions: []rule.Exclusion{{Name: "postmenstrual_age_under_37_weeks", Words: "under 37 weeks", Source: source}}}}
}

// bundleAt is what the steps of one patient are worked out from.
type bundleAt struct {
	*Bundle
	m      *moment
	folder folder
	clock  sepsisClock
	shock  rule.Truth // septic shock or hypotension stands now
	low    rule.Truth // hypotension for age now
	weight timeline.Reading
}

// answer comes after the answers that begin the clock.
func (p *bundlePart) answer(m *moment) []Result {
	who := m.member(&p.child)
	b := &bundleAt{Bundle: &Bundle{Population: who.is, Why: who.why, Edition: bundle.Children, Never: bundle.Never, Status: p.rule.Weakest()},
		m: m, folder: folder{set: m.set, tl: m.tl}, clock: m.past.clock}
	m.bundle = b.Bundle
	b.Notes = notesOf(p.rule.Spec(), p.rule.Spec().Criteria[0].Notes)
	b.Cites = []evidence.ID{"ssc-children-2020", "policy-bundle-clock"}
	steps := bundle.ChildSteps()
	if lo, _ := m.age.Value.Bounds(); m.age.Value.Informative() && lo >= bundle.Adult {
		b.adult()
		who, steps = member{is: PopulationIn}, bundle.AdultSteps()
	}
	if who.is == PopulationOut {
		b.Says = "out of population: " + who.why
		return p.results(b, steps)
	}
	b.low = m.truthOf(pals.Hypotension)
	b.shock = m.truthOf("phoenix.septic_shock").Or(b.low)
	b.decide()
	for i := range steps {
		b.Steps = append(b.Steps, b.step(&steps[i]))
	}
	return p.results(b, steps)
}

// adult puts the adults' edition in place of the children's.
func (b *bundleAt) adult() {
	b.Adult, b.Edition = true, bundle.Adults
	b.Population, b.Why = PopulationIn, ""
	b.Cites = []evidence.ID{"ssc-adults-2021", "policy-bundle-clock"}
	b.Notes = append(b.Notes[:0:0], Note{ID: "bundle-adult", Text: "Of the adults' guidelines only the time of antimicrobials and a mean pressure of " +
		number(bundle.AdultPressure) + " mmHg could be verified; volumes are left out."})
}

// truthOf is an answer given before in this assessment; what is out of
// population says nothing.
func (m *moment) truthOf(id string) rule.Truth {
	if r := m.result(id); r != nil && r.Population != PopulationOut {
		return r.Truth
	}
	return rule.NotMet
}

// phoenixPoints is whether Phoenix gives 2 points, as sepsis asks.
func (m *moment) phoenixPoints() rule.Truth {
	r := m.result("phoenix")
	switch {
	case r == nil || r.Population == PopulationOut || r.Score == nil || r.Score.Hi < 2:
		return rule.NotMet
	case r.Score.Lo >= 2:
		return rule.Met
	}
	return rule.Undetermined
}

// decide says which clock runs.
func (b *bundleAt) decide() {
	c, m := &b.clock, b.m
	b.Sepsis, b.Shock = c.sepsis.told(), c.shock.told()
	switch {
	case !c.sepsis.at.Known():
		b.waiting()
	case c.ended.Known():
		b.State, b.Says = BundleEnded, "ended: a clinician ended the suspicion at "+hm(c.ended)
	case m.person.Died == event.Yes && (m.person.DeathTime == 0 || m.person.DeathTime <= m.at):
		b.State, b.Says = BundleEnded, "ended: the patient has died"
	case m.stay.In == event.No:
		b.State, b.Says = BundleEnded, "ended: discharged"
	case c.shock.at.Known():
		b.State, b.Says = BundleShock, "septic shock recognised "+b.Shock.Text
	default:
		b.State, b.Says = BundleSepsis, "sepsis recognised "+b.Sepsis.Text
	}
}

func (r *begun) told() Recognised {
	if !r.at.Known() {
		return Recognised{}
	}
	out := Recognised{At: r.at, By: r.by.id(), Text: r.by.words() + " at " + hm(r.at)}
	for _, id := range r.ids {
		if id != 0 {
			out.Events = append(out.Events, id)
		}
	}
	return out
}

// waiting says whether anything is suspected at all.
func (b *bundleAt) waiting() {
	m := b.m
	lo, hi := m.infection.Value.Bounds()
	suspected := rule.Undetermined
	switch {
	case lo >= 1:
		suspected = rule.Met
	case hi < 1:
		suspected = rule.NotMet
	}
	if lookedFor(&m.past.episode) {
		suspected = rule.Met
	}
	signs := m.phoenixPoints().Or(m.truthOf(nice.High)).Or(b.low)
	if b.Adult {
		signs = rule.Undetermined // no rule begins an adult's clock
	}
	switch {
	case b.clock.noSepsis:
		b.State, b.Says = BundleNone, "no clock: a clinician does not suspect sepsis"
	case suspected.And(signs) == rule.NotMet:
		b.State, b.Says = BundleNone, "no clock: neither sepsis nor septic shock recognised"
	case b.Adult:
		b.Says = "undetermined: an adult's clock begins with a clinician's statement"
	case suspected == rule.Undetermined:
		b.Says = "undetermined: suspected infection not known"
	default:
		b.Says = "undetermined: infection suspected or looked for, whether it is sepsis not known"
	}
}

// due is a step's time target: by the clock of shock or of sepsis, whichever
// comes first. 0: none.
func (b *bundleAt) due(s *bundle.Step) event.Time {
	var due event.Time
	earlier := func(from event.Time, after time.Duration) {
		if from.Known() && after > 0 && (due == 0 || from.Add(after) < due) {
			due = from.Add(after)
		}
	}
	earlier(b.clock.shock.at, s.Shock)
	if !s.ShockOnly {
		earlier(b.clock.sepsis.at, s.Sepsis)
	}
	return due
}

// step works out one step.
func (b *bundleAt) step(s *bundle.Step) BundleStep {
	out := BundleStep{ID: s.ID, Title: s.Title, Cites: []evidence.ID{s.Source.Ref}, Status: s.Source.Status}
	switch {
	case b.State == BundleUndetermined:
		out.Says = "not known whether it is asked: no clock decided"
		return out
	case b.State == BundleNone, b.State == BundleEnded && !b.clock.sepsis.at.Known():
		out.State, out.Says = StepNotAsked, "not asked: no clock runs"
		return out
	case s.ShockOnly && !b.clock.shock.at.Known():
		out.State, out.Says = StepNotAsked, "asked in septic shock only"
		return out
	}
	out.Due = b.due(s)
	switch s.ID {
	case bundle.Antimicrobial:
		b.antimicrobial(&out)
	case bundle.Culture:
		b.culture(&out)
	case bundle.Lactate:
		b.lactate(&out)
	case bundle.Fluid:
		b.fluid(&out)
	case bundle.Vasoactive:
		b.vasoactive(&out)
	default:
		out.Says = "not recorded here: " + s.Words
		return out
	}
	b.finish(&out, s)
	return out
}

// finish words a step, and compares what was done with the target.
func (b *bundleAt) finish(out *BundleStep, s *bundle.Step) {
	switch out.State {
	case StepDone:
		out.OnTime = rule.Met
		if out.Due.Known() && out.Done > out.Due {
			out.OnTime = rule.NotMet
		}
		out.Says = "done at " + hm(out.Done) + after2(out.Says) + lateBy(out.Done, out.Due)
	case StepDue:
		out.Says = "due until " + hm(out.Due) + after2(out.Says)
	case StepLate:
		out.Says = "late since " + hm(out.Due) + after2(out.Says)
	case StepNotKnown:
		if out.Says == "" {
			out.Says = "not known: nothing recorded, and no live feed vouches that it was not done; the target was " + hm(out.Due)
		}
	}
	if b.State == BundleEnded && (out.State == StepDue || out.State == StepLate || out.State == StepNotKnown) {
		out.State, out.Says = StepNotAsked, "not asked any more: "+b.Says
	}
}

// after2 adds words after a semicolon.
func after2(s string) string {
	if s == "" {
		return ""
	}
	return "; " + s
}

func lateBy(done, due event.Time) string {
	if !due.Known() || done <= due {
		return ""
	}
	d := done.Sub(due)
	if d < time.Hour {
		return "; " + number(max(1, d.Truncate(time.Minute).Minutes())) + " min after the target"
	}
	return "; " + number(d.Truncate(6*time.Minute).Hours()) + " h after the target"
}

// pending decides a step that is not done: due before its target, then late
// where a live feed would have told, else not known.
func (b *bundleAt) pending(out *BundleStep, feed event.FeedKind) {
	b.m.until(out.Due)
	if b.m.at < out.Due {
		out.State = StepDue
		return
	}
	if f := b.m.feed(b.m.tl.Feed(feed, b.m.at)); f.Declared && f.Alive && !(b.State == BundleEnded) {
		out.State, out.Says = StepLate, strings.TrimPrefix(out.Says+"; nothing recorded by the "+feed.Key()+" feed", "; ")
		return
	}
	out.State = StepNotKnown
}

// from is the first instant whose treatment counts.
func (b *bundleAt) from(before time.Duration) event.Time { return b.clock.sepsis.at.Add(-before) }

// antimicrobial looks for the first systemic dose that is no prophylaxis.
func (b *bundleAt) antimicrobial(out *BundleStep) {
	var unsure event.ID
	b.m.tl.Doses(b.from(bundle.TreatedBefore)-1, b.m.at, func(d timeline.DoseEvent) bool {
		k, ok := b.folder.doseSign(d.Detail, d.At)
		switch {
		case !ok:
			return true
		case !sureDose(k):
			unsure = d.ID
			return true
		}
		out.State, out.Done, out.Says = StepDone, d.At, drug.Get(d.Detail.Drug).Name
		out.Events = []event.ID{d.ID}
		return false
	})
	if out.State == StepDone {
		if out.Done < b.clock.sepsis.at {
			out.Says += ", before recognition"
		}
		return
	}
	if b.pending(out, event.FeedMedication); unsure != 0 {
		out.Events = []event.ID{unsure}
		if out.State != StepDue {
			out.State, out.Says = StepNotKnown, "not known: a dose was given whose route or purpose is not"
		}
	}
}

// culture looks for blood drawn for culture.
func (b *bundleAt) culture(out *BundleStep) {
	var ordered, other *event.Event
	b.m.tl.Tests(b.from(bundle.TreatedBefore)-1, b.m.at, func(e *event.Event) bool {
		switch {
		case !e.Test.Infection:
		case !bloodCulture(e):
			other = e
		case e.Test.Collected:
			out.State, out.Done, out.Events = StepDone, e.At, []event.ID{e.ID}
			return false
		default:
			ordered = e
		}
		return true
	})
	if out.State == StepDone {
		if dose := b.first(); dose.Known() && dose < out.Done {
			out.Says = "after the first antimicrobial"
		}
		return
	}
	switch {
	case ordered != nil:
		out.Says, out.Events = "ordered at "+hm(ordered.At)+", drawing not recorded", []event.ID{ordered.ID}
	case other != nil:
		out.Says, out.Events = "another test for infection at "+hm(other.At), []event.ID{other.ID}
	}
	said := out.Says
	b.pending(out, event.FeedOrders)
	if out.State != StepDue && ordered != nil {
		out.State, out.Says = StepNotKnown, "not known: "+said
	}
}

// first is when the first antimicrobial was given, 0 if none is known.
func (b *bundleAt) first() event.Time {
	var x BundleStep
	x.Due = 1
	b.antimicrobial(&x)
	if x.State == StepDone {
		return x.Done
	}
	return 0
}

// bloodCulture reports whether a test for infection is a blood culture: by its
// LOINC code, or by its words.
func bloodCulture(e *event.Event) bool {
	for _, code := range [...]string{"LN|600-7", "LN|17928-3", "LN|17934-1"} {
		if e.Code == code {
			return true
		}
	}
	text := strings.ToLower(e.Label + " " + e.Code)
	return strings.Contains(text, "cultur") && (strings.Contains(text, "blood") || strings.Contains(text, "hemocult") || strings.Contains(text, "haemocult"))
}

// lactate looks for a lactate drawn since shortly before recognition.
func (b *bundleAt) lactate(out *BundleStep) {
	if r := b.m.tl.First(analyte.Lactate, b.from(bundle.MeasuredBefore)-1, b.m.at); r.Value.Informative() {
		out.State, out.Done, out.Says, out.Events = StepDone, r.At, valueText(analyte.Lactate, r.Value), append([]event.ID(nil), r.Refs.All()...)
		return
	}
	now := b.m.read(b.m.tl.Latest(analyte.Lactate, b.m.at, 0))
	pending := now.Value.Why() == analyte.Pending
	if pending {
		out.Says, out.Events = "ordered at "+hm(now.At)+", no result", append([]event.ID(nil), now.Refs.All()...)
	}
	if b.pending(out, event.FeedLab); pending && out.State != StepDue {
		out.State, out.Says = StepNotKnown, "not known: ordered at "+hm(now.At)+", no result"
	}
}
