package assess

import (
	"time"

	"stormglass/analyte"
	"stormglass/dosing"
	"stormglass/drug"
	"stormglass/endotype/immunosep"
	"stormglass/endotype/infection"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// history is what rules need of the past: a fold over every instant at which
// something was true of the patient, and so a function of the timeline alone.
// It holds no pointers, so that it can be kept at several instants and taken
// up again where a late event changes what came after.
type history struct {
	through  event.Time // the last instant folded
	admitted event.Time
	began    event.Time // the stay, where an earlier one is known
	left     event.Time // when the patient was discharged, 0 in hospital
	episode  infection.Episode
	tally    infection.Tally
	opposed  given // the last anakinra or GM-CSF, which exclude from GRACE-2
	mods     onset
	// better is when each organ of the definition was last known to be under 2
	// points before the onset, in any stay.
	better [8]event.Time
	clock  sepsisClock
	sip    sipRun
	mals   malsRun
}

// given is a drug that was given.
type given struct {
	at   event.Time
	id   event.ID
	drug drug.ID
}

// sipRun is the course of SIP with the last HLA-DR that it has seen.
type sipRun struct {
	course immunosep.Course
	last   event.Time
}

// malsRun is the run of ferritins above the cut-off that is still on.
type malsRun struct {
	since, last event.Time
	first, now  analyte.Value
}

const hourMS = event.Time(time.Hour / time.Millisecond)

// folder moves a history forward.
type folder struct {
	set  *Ruleset
	tl   *timeline.Timeline
	eyes *reader // its own, because it asks about other instants
	vals []analyte.Value
	res  rule.Result
	// at evaluates a rule at an instant; nil: ruleAt. A Follower, which has the
	// inputs at hand, puts its own here.
	at func(r *rule.Rule, t event.Time, out *rule.Result)
	// clocks says that the recognition of sepsis is followed, too.
	clocks bool
}

// advance folds every instant after h.through by to. mark, if not nil, is given
// the history as it stood before the first instant of each hour.
func (f *folder) advance(h *history, to event.Time, mark func(history)) {
	for t := f.tl.NextChange(h.through); t != 0 && t <= to; t = f.tl.NextChange(t) {
		if mark != nil && t/hourMS != h.through/hourMS {
			h.through = t - 1
			mark(*h)
		}
		f.step(h, t)
	}
}

// step folds one instant.
func (f *folder) step(h *history, t event.Time) {
	f.stepStay(h, t)
	f.stepSigns(h, t)
	f.stepStates(h, t)
	f.stepMODS(h, t)
	f.stepClock(h, t)
	h.through = t
}

// stepStay begins anew what belongs to a stay when another stay begins.
func (f *folder) stepStay(h *history, t event.Time) {
	st := f.tl.Stay(t)
	switch {
	case st.In == event.No:
		if h.left == 0 {
			f.dysfunction(t)
			f.see(h, t)
		}
		h.left = st.Discharged
	case st.In == event.Yes && h.left.Known() && st.Admitted != h.admitted:
		if st.Admitted.Sub(h.left) > timeline.SameStay {
			h.episode, h.tally, h.mods, h.began = infection.Episode{}, infection.Tally{}, onset{}, st.Admitted
			h.clock = sepsisClock{}
		}
		h.left = 0
	case st.In == event.Yes:
		h.left = 0
	}
	h.admitted = st.Admitted
}

// stepSigns reads the tests, doses and statements of one instant. A test that
// is cancelled later was ordered all the same.
func (f *folder) stepSigns(h *history, t event.Time) {
	step := func(id event.ID, k infection.SignKind) {
		s := infection.Sign{At: t, ID: id, Kind: k}
		h.episode.Step(s)
		h.tally.Step(s)
	}
	f.tl.Tests(t-1, t, func(e *event.Event) bool {
		if e.Test.Infection {
			step(e.ID, infection.Test)
		}
		if e.Test.Infection && e.Test.Collected && e.Text != "" {
			step(e.ID, infection.Finding)
		}
		return true
	})
	f.tl.Doses(t-1, t, func(d timeline.DoseEvent) bool {
		if k, ok := f.doseSign(d.Detail, t); ok {
			step(d.ID, k)
		}
		if opposes(d.Detail.Drug) {
			h.opposed = given{at: t, id: d.ID, drug: d.Detail.Drug}
		}
		return true
	})
	f.tl.Assertions(t-1, t, func(e *event.Event) bool {
		if k, ok := assertedSign(e.Assert); ok {
			step(e.ID, k)
		}
		return true
	})
	if k, id, ok := f.fever(t); ok {
		step(id, k)
	}
}

// fever says whether a temperature of the instant is a fever, or may be. After a
// drug that takes the meaning from fever it neither is one nor is none.
func (f *folder) fever(t event.Time) (infection.SignKind, event.ID, bool) {
	if f.tl.NextOf(analyte.Temperature, t-1) != t {
		return 0, 0, false
	}
	r := f.tl.Latest(analyte.Temperature, t, 0)
	lo, hi := r.Value.Bounds()
	switch {
	case !r.Value.Informative() || r.At != t:
	case f.silent(t):
		return infection.Warmth, r.Value.Ref(), true
	case round6(lo) > infection.FeverAbove:
		return infection.Fever, r.Value.Ref(), true
	case round6(hi) > infection.FeverAbove:
		return infection.Warmth, r.Value.Ref(), true
	}
	return 0, 0, false
}

func (f *folder) silent(t event.Time) bool {
	_, ok := f.tl.Silenced(analyte.Temperature, t)
	return ok
}

// doseSign says whether and how a dose speaks for infection.
func (f *folder) doseSign(d *event.DoseDetail, t event.Time) (infection.SignKind, bool) {
	switch {
	case !drug.Get(d.Drug).Class.Antimicrobial(), d.Purpose == event.Prophylaxis, d.RouteKnown && !d.Systemic:
		return 0, false
	case !d.RouteKnown:
		return infection.DoseOfRoute, true
	case d.Drug.StaysInGut() && dosing.Enteral(d.Route):
		return 0, false // oral vancomycin is not systemic
	case d.Purpose == event.PurposeUnknown && typicalProphylaxis(d.Drug) && f.operated(t):
		return infection.DoseOfPurpose, true
	}
	return infection.Dose, true
}

// typicalProphylaxis names the drugs whose unknown purpose after an operation
// leaves infection open.
func typicalProphylaxis(d drug.ID) bool { return d == drug.Cefazolin }

func (f *folder) operated(t event.Time) bool {
	for _, k := range [...]event.Fact{event.FactSurgery, event.FactCardiopulmonaryBypass} {
		if said, _ := f.tl.Fact(k, t); said == event.Yes {
			return true
		}
	}
	return false
}

func assertedSign(a *event.AssertDetail) (infection.SignKind, bool) {
	if a == nil {
		return 0, false
	}
	switch {
	case a.Statement == event.CloseInfection && a.Truth != event.No:
		return infection.Closed, true
	case a.Statement == event.SuspectedInfection && a.Truth == event.Yes:
		return infection.Asserted, true
	case a.Statement == event.SuspectedInfection && a.Truth == event.No:
		return infection.Denied, true
	case a.Statement == event.AntimicrobialPurpose && a.Truth == event.Yes:
		return infection.ForTreatment, true
	case a.Statement == event.AntimicrobialPurpose && a.Truth == event.No:
		return infection.ForProphylaxis, true
	}
	return 0, false
}

// opposes names the drugs that exclude from GRACE-2 (precise-registry: anakinra
// or GM-CSF within 28 days).
func opposes(d drug.ID) bool {
	return d == drug.Anakinra || d == drug.Sargramostim || drug.Get(d).Name == "molgramostim"
}

// adultAge lets the classification be folded whatever the age: whether the
// patient is of its population is decided where the state is answered.
const adultAge = 300

// stepStates moves the runs of MALS and SIP where a ferritin or HLA-DR is new.
func (f *folder) stepStates(h *history, t event.Time) {
	w := &f.set.policy
	if f.tl.NextOf(analyte.Ferritin, t-1) != t && f.tl.NextOf(analyte.HLADR, t-1) != t {
		return
	}
	fer := f.tl.Speaking(f.tl.Latest(analyte.Ferritin, t, w.Ferritin), t)
	hla := f.tl.Latest(analyte.HLADR, t, w.HLADR)
	newF := fer.Value.Informative() && fer.At == t
	newH := hla.Value.Informative() && hla.At == t
	if !newF && !newH {
		return
	}
	if h.sip.last.Known() && t.Sub(h.sip.last) > w.HLADR {
		h.sip.course.Step(immunosep.Moment{At: h.sip.last.Add(w.HLADR) + 1})
	}
	if hla.Value.Informative() {
		h.sip.last = hla.At
	}
	mals, m := f.classify(t, fer.Value, hla.Value)
	h.sip.course.Step(m)
	if newF {
		h.mals.step(t, fer.Value, mals, w.Ferritin)
	}
}

// classify evaluates the classification on values as they are.
func (f *folder) classify(t event.Time, fer, hla analyte.Value) (mals rule.Truth, m immunosep.Moment) {
	f.vals = append(f.vals[:0], analyte.Point(adultAge, 0), fer, hla)
	f.set.immunosep.Eval(f.vals, &f.res)
	c := f.res.Criteria()
	return c[0], immunosep.Moment{At: t, Entry: c[1], Exit: c[2], HLADR: hla.Informative()}
}

func (m *malsRun) step(t event.Time, v analyte.Value, met rule.Truth, window time.Duration) {
	switch {
	case met != rule.Met:
		*m = malsRun{}
	case m.since == 0 || t.Sub(m.last) > window:
		*m = malsRun{since: t, last: t, first: v, now: v}
	default:
		m.last, m.now = t, v
	}
}

// ruleAt evaluates a rule that reads nothing but the timeline at one instant,
// whatever exclusions its population names. Instants ascend.
func (f *folder) ruleAt(r *rule.Rule, t event.Time, out *rule.Result) {
	if f.at != nil {
		f.at(r, t, out)
		return
	}
	spec := r.Spec()
	f.vals = f.vals[:0]
	for i := range spec.Inputs {
		in := &spec.Inputs[i]
		if in.Analyte == analyte.Age {
			f.vals = append(f.vals, month(f.tl.Latest(analyte.Age, t, 0).Value))
			continue
		}
		got := f.eyes.pick(f.tl, t, in)
		f.vals = append(f.vals, contributes(&got))
	}
	r.Eval(f.vals, out)
}
