package assess

import (
	"sort"
	"strings"

	"stormglass/analyte"
	"stormglass/endotype/infection"
	"stormglass/endotype/kinetic"
	"stormglass/endotype/precise"
	"stormglass/event"
	"stormglass/rule"
	"stormglass/timeline"
)

// followed is one rule that is followed.
type followed struct {
	rule *rule.Rule
	out  []*Answer // where its answer goes: none for one that only others read
	last Answer

	vals   []analyte.Value
	reads  []int     // selectors
	ages   []float64 // cuts of the age
	age    int       // slot of the age, −1 none
	level  int       // of the age among its cuts, one more where it is not known
	fixed  []source  // inputs that change only with what is around
	moving []source  // inputs that may change at any step
	on     []*followed
	byMODS bool // its population depends on MODS
	byDose bool // its population depends on a measure (package kinetic)
	drawn  bool // its inputs are the draws of the protocol's day

	who      member
	raw      rule.Result // as the engine evaluates it
	dirty    bool        // an input lies in another cell
	times    int         // how often its answer has changed
	outdated bool        // a selector was asked again: so is until
	redraw   bool
	said     bool
	fresh    bool        // it was evaluated since the last step
	final    rule.Result // the answer that is made of it

	asked, drawnUntil, ownUntil, until event.Time
}

// source is an input that is bound by the moment.
type source struct {
	slot int
	in   *rule.Input
	of   *followed // another rule,
	k    int       // its criterion, −1 its total
	// told is what it rests on: the input is bound again when that is told
	// anew. Without it the input is bound at every step.
	told *int
	seen int
}

func (w *followed) begin() {
	*w = followed{rule: w.rule, out: w.out, vals: w.vals, reads: w.reads, ages: w.ages, age: w.age, level: -1, fixed: w.fixed, moving: w.moving, on: w.on,
		byMODS: w.byMODS, byDose: w.byDose, drawn: w.drawn, dirty: true, outdated: true, redraw: true, drawnUntil: never, ownUntil: never, last: Answer{Rule: w.rule},
		times: w.times + 1}
	clear(w.vals)
	for i := range w.moving {
		w.moving[i].seen = -1
	}
}

// set gives an input another value.
func (w *followed) set(slot int, v analyte.Value) {
	w.vals[slot], w.dirty = v, true
}

// needed is the rules asked for and those that they read, in the order of the
// set's results.
func (f *Follower) needed(asked []*rule.Rule) []*followed {
	all := append([]*rule.Rule(nil), f.set.Rules()...)
	for _, r := range asked {
		all = appendOnce(all, r)
	}
	want := map[*rule.Rule]bool{}
	for _, r := range asked {
		want[r] = true
	}
	for i := len(all) - 1; i >= 0; i-- {
		if !want[all[i]] {
			continue
		}
		for _, r := range all {
			want[r] = want[r] || r != all[i] && f.asks(all[i], r)
		}
	}
	var out []*followed
	for _, r := range all {
		if !want[r] {
			continue
		}
		w := &followed{rule: r, vals: make([]analyte.Value, r.Inputs()), age: -1}
		if slot, ok := r.Slot(r.Spec().Age); ok {
			w.age, w.ages = slot, r.Cuts(slot)
		}
		for i := range asked {
			if asked[i] == r {
				w.out = append(w.out, &f.out[i])
			}
		}
		out = append(out, w)
	}
	return out
}

// asks reports whether a rule reads what another says.
func (f *Follower) asks(r, other *rule.Rule) bool {
	spec := r.Spec()
	for i := range spec.Inputs {
		in := &spec.Inputs[i]
		if of, _ := answers(other, in.Of); of {
			return true
		}
		switch {
		case other == f.set.infection && (boundByInfection(in.Analyte) || in.Of == "sepsis.within_72h"):
			return true
		case other == f.set.mods && (in.Analyte == analyte.MODS || strings.HasPrefix(in.Of, "mods.") || f.set.fromMODS(in)):
			return true
		case other == f.set.sofa && strings.HasPrefix(in.Of, "sofa."):
			return true
		}
	}
	return other == f.set.mods && (r == f.set.precise || byMODS(spec))
}

// answers reports whether an Of names a rule or one of its criteria, −1 for
// its total.
func answers(r *rule.Rule, of string) (ok bool, k int) {
	spec := r.Spec()
	if of == "" {
		return false, 0
	}
	if spec.ID == of && len(spec.Items) > 0 {
		return true, -1
	}
	for k := range spec.Criteria {
		if spec.Criteria[k].ID == of {
			return true, k
		}
	}
	return false, 0
}

func boundByInfection(id analyte.ID) bool {
	return id == analyte.SuspectedInfection || id == analyte.SuspectedInfection0Dose || id == analyte.SuspectedInfection1Dose
}

func byMODS(spec *rule.Spec) bool {
	for i := range spec.Population.Exclusions {
		if spec.Population.Exclusions[i].Name == precise.NoMODS {
			return true
		}
	}
	return false
}

func byMeasure(spec *rule.Spec) bool {
	for i := range spec.Population.Exclusions {
		if strings.Contains(spec.Population.Exclusions[i].Name, kinetic.Prefix) {
			return true
		}
	}
	return false
}

// connect binds each input of a rule to its selector or source.
func (f *Follower) connect(w *followed) {
	spec := w.rule.Spec()
	w.byMODS, w.byDose, w.drawn = byMODS(spec), byMeasure(spec), w.rule == f.set.precise
	switch w.rule {
	case f.set.infection, f.set.mods, f.set.immunosep, f.set.precise:
		f.folding = true
	}
	if w.rule == f.set.infection {
		return
	}
	for i := range spec.Inputs {
		in := &spec.Inputs[i]
		f.folding = f.folding || f.set.fromMODS(in)
		switch src := (source{slot: i, in: in}); {
		case len(in.Sum) > 0: // the engine adds it up
		case in.Analyte == analyte.Age:
			w.fixed = append(w.fixed, src)
		case boundByInfection(in.Analyte), in.Analyte == analyte.MODS, in.Analyte == analyte.None:
			f.connectSource(w, src)
		default:
			at, slot := f.selector(spoken(spec, in)), i
			if w.drawn {
				slot = -1
			}
			w.reads = appendOnce(w.reads, at)
			f.selectors[at].uses = append(f.selectors[at].uses, use{by: w, slot: slot})
		}
	}
}

func (f *Follower) connectSource(w *followed, src source) {
	of := src.in.Of
	for _, other := range f.rules[:len(f.rules)-1] {
		if ok, k := answers(other.rule, of); ok {
			src.of, src.k, src.told = other, k, &other.times
			if other.rule != f.set.infection && other.rule != f.set.mods {
				w.on = append(w.on, other)
				w.moving = append(w.moving, src)
				return
			}
		}
	}
	src.of, src.told = nil, nil
	switch {
	case boundByInfection(src.in.Analyte), strings.HasPrefix(of, "infection."):
		src.told = &f.toldInfection
	case src.in.Analyte == analyte.MODS, of == "mods.onset":
		src.told = &f.toldMODS
	}
	if strings.HasPrefix(of, "fact.") || strings.HasPrefix(of, "state.") || of == "limits_of_care" {
		w.fixed = append(w.fixed, src)
		return
	}
	w.moving = append(w.moving, src)
}

// around is what is the same for all rules and changes seldom.
type around struct {
	stale, changed bool
	until          event.Time
}

// renew looks again at who the patient is and what is said of the stay, where
// that may have changed.
func (f *Follower) renew(at event.Time) {
	m := &f.m
	m.at, m.expires = at, 0
	if !f.around.stale && at < f.around.until {
		return
	}
	m.stay, m.person, m.pma = f.tl.Stay(at), f.tl.Person(at), weeks{}
	m.readAge()
	for _, w := range f.rules {
		for i := range w.fixed {
			f.bind(w, &w.fixed[i])
		}
		f.turn(w)
		w.who = m.member(&w.rule.Spec().Population)
	}
	f.around = around{changed: true, until: later(m.expires)}
	m.expires = 0
	f.want()
}

// turn takes the tables of the patient's age into use.
func (f *Follower) turn(w *followed) {
	level := len(w.ages) + 1
	if w.age >= 0 && w.vals[w.age].Known() {
		x, _ := w.vals[w.age].Bounds()
		level = sort.Search(len(w.ages), func(i int) bool { return w.ages[i] > x })
	}
	if level == w.level {
		return
	}
	w.level = level
	for _, i := range w.reads {
		s := &f.selectors[i]
		s.stale, s.many = true, true
		for k := range s.uses {
			if s.uses[k].by == w {
				s.turn(&s.uses[k], level)
			}
		}
	}
}

// ageOf is an age of a level.
func (w *followed) ageOf(level int) float64 {
	if level == 0 {
		return 0
	}
	return w.ages[level-1]
}

// bind gives an input what the moment says.
func (f *Follower) bind(w *followed, src *source) {
	if src.told != nil {
		src.seen = *src.told
	}
	var r timeline.Reading
	if src.of != nil {
		r = src.of.reading(src.k)
	} else {
		r = f.m.selected(src.in)
	}
	f.bindReading(w, src.slot, r)
}

func (f *Follower) bindReading(w *followed, slot int, r timeline.Reading) {
	v := contributes(&r)
	old := &w.vals[slot]
	lo, hi := v.Bounds()
	x, has := v.Printed()
	olo, ohi := old.Bounds()
	ox, ohas := old.Printed()
	if lo != olo || hi != ohi || x != ox || has != ohas || v.Usable() != old.Usable() || v.Informative() != old.Informative() {
		w.set(slot, v)
	}
}

// reading is what the rule last said, as another reads it.
func (w *followed) reading(k int) timeline.Reading {
	o := &w.last.Result
	switch {
	case k >= 0 && k < o.NCriteria:
		return truthReading(w.last.Population, o.Criteria()[k])
	case k >= 0:
		return truthReading(w.last.Population, rule.Undetermined)
	case o.Draft || o.NItems == 0:
		return totalReading(w.last.Population, nil)
	}
	return totalReading(w.last.Population, &total{o.Published, o.Lo, o.Hi, w.rule.Max()})
}

// said is what a rule says that is not followed: nothing.
func (f *Follower) said(string) timeline.Reading { return flag(0, 1, analyte.NotOrdered, 0) }

// evaluate has the engine answer where an input lies in another cell.
func (f *Follower) evaluate(w *followed) {
	if w.dirty {
		w.rule.Eval(w.vals, &w.raw)
		w.dirty, w.fresh = false, true
	}
}

// answer answers one rule at the step. What it reads has been answered.
func (f *Follower) answer(w *followed) {
	m := &f.m
	m.expires = 0
	if w.byDose || w.byMODS && (f.moved || f.around.changed) {
		was := w.who.is
		w.who = m.member(&w.rule.Spec().Population)
		if was == PopulationOut && w.who.is != was {
			f.join(w)
		}
	}
	switch {
	case w.rule == f.set.infection:
		f.suspect(w)
	case w.who.is != PopulationOut:
		for i := range w.moving {
			if src := &w.moving[i]; src.told == nil || *src.told != src.seen {
				f.bind(w, src)
			}
		}
		if w.drawn {
			f.draw(w)
		}
		f.evaluate(w)
	}
	if w.who.is == PopulationOut {
		w.asked, w.outdated = never, true // what it reads may not have been asked
	} else if w.outdated {
		w.asked, w.outdated = never, false
		for _, i := range w.reads {
			w.asked = min(w.asked, f.selectors[i].until)
		}
	}
	w.until = min(w.asked, w.drawnUntil, f.around.until, w.ownUntil, later(m.expires))
	if len(w.moving) > 0 || w.byMODS {
		w.until = min(w.until, f.otherUntil)
	}
	for _, other := range w.on {
		w.until = min(w.until, other.until)
	}
	f.finish(w)
	f.handOn(w)
}

// join asks for what a rule reads that speaks of the patient only since MODS was
// answered at this step.
func (f *Follower) join(w *followed) {
	for _, i := range w.reads {
		f.fresh(&f.selectors[i], f.m.at)
	}
	f.want()
}

// suspect answers suspected infection, where what it rests on is not what it
// was.
func (f *Follower) suspect(w *followed) {
	m, next := &f.m, f.watched[analyte.Temperature].next
	key := suspicionKey{f.past.episode, f.past.tally, f.nextCare, f.nextOrder, f.nextSpoken, next}
	if w.said && key == f.suspicion && m.at < w.ownUntil {
		return
	}
	f.suspicion = key
	now := m.suspicion()
	m.infection = infectionReading(&now)
	w.raw = rule.Result{Population: rule.Met, NCriteria: 1 + int(infection.Variants)}
	truths := w.raw.Criteria()
	truths[0] = now.truth
	counts := m.tallied()
	for v := range infection.Variants {
		truths[1+v] = counts.tally.Truth(v, counts.watch)
	}
	w.ownUntil, w.fresh = later(m.expires), true
	f.toldInfection++
}

// suspicionKey is what suspected infection rests on, with when that may change.
type suspicionKey struct {
	episode                  infection.Episode
	tally                    infection.Tally
	care, orders, word, heat event.Time
}

// draw binds the draws of the protocol's day where these may differ.
func (f *Follower) draw(w *followed) {
	m := &f.m
	if !w.redraw && !f.moved && !f.around.changed && m.at < w.drawnUntil {
		return
	}
	w.redraw = false
	kept := m.expires
	m.expires = 0
	for i := range w.rule.Spec().Inputs {
		f.bindReading(w, i, m.drawn(&w.rule.Spec().Inputs[i]))
	}
	w.drawnUntil, m.expires = later(m.expires), kept
}

// finish makes the answer of what the engine said.
func (f *Follower) finish(w *followed) {
	a := &w.last
	a.Changed = !w.said || a.Population != w.who.is || a.Why != w.who.why
	a.Population, a.Why, a.Until = w.who.is, w.who.why, instant(w.until)
	if w.who.is == PopulationOut {
		if a.Changed {
			a.Result = rule.Result{}
		}
	} else if special := f.special(w); w.fresh || special || a.Changed {
		f.course(w)
		if w.final != a.Result {
			a.Result, a.Changed = w.final, true
		}
		w.fresh = false
	}
	w.said = true
	if a.Changed {
		w.times++
	}
	for _, out := range w.out {
		if a.Changed {
			*out = *a
		} else {
			out.Changed, out.Until = false, a.Until
		}
	}
}

// special reports whether the rule's answer rests on more than its inputs.
func (f *Follower) special(w *followed) bool {
	return w.drawn || w.rule == f.set.mods || w.rule == f.set.immunosep
}

// course makes the answer of what the engine said: that of some rules is
// settled by their course.
func (f *Follower) course(w *followed) {
	w.final = w.raw
	if w.raw.NCriteria == 0 {
		return
	}
	truths := w.final.Criteria()
	switch w.rule {
	case f.set.mods:
		truths[0] = f.past.mods.truth(newMODS(&w.raw, apartOf(f.tl, f.set.mods, &f.past, f.m.at)))
	case f.set.immunosep:
		mals := truths[0]
		_, now := f.fold.classify(0, w.vals[slotFerritin], w.vals[slotHLADR])
		truths[1], _ = f.past.sip.course.Truth(now, mals.Not())
	case f.set.precise:
		key := preciseKey{hlh: f.m.fact(event.FactHLHHistory), opposed: f.m.opposed()}
		if w.until = min(w.until, later(f.m.expires)); key.stops() {
			truths[w.index(precise.GRACE2)] = rule.NotMet
		}
	}
}

func (w *followed) index(id string) int {
	for i := range w.rule.Spec().Criteria {
		if w.rule.Spec().Criteria[i].ID == id {
			return i
		}
	}
	return 0
}

// handOn gives later rules what they read of this one.
func (f *Follower) handOn(w *followed) {
	switch w.rule {
	case f.set.infection:
		f.otherUntil = min(f.otherUntil, w.until)
	case f.set.sofa:
		f.m.sofa = w.last.Result
	case f.set.mods:
		f.otherUntil = min(f.otherUntil, w.until)
		was := f.m.mods
		f.m.mods = modsState{onset: f.past.mods}
		if w.who.is != PopulationOut {
			f.m.mods.truth = w.last.Result.Criteria()[0]
		}
		if f.moved = f.m.mods != was; f.moved || !w.said {
			f.toldMODS++
		}
	}
}

// truth is the answer of a patient with this onset, where now is what the
// definition says at the instant asked about.
func (o *onset) truth(now rule.Truth) rule.Truth {
	switch {
	case o.at.Known():
		return rule.Met
	case o.denied.Known():
		return rule.NotMet
	}
	return now
}
