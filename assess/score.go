package assess

import (
	"strconv"
	"strings"

	"stormglass/analyte"
	"stormglass/rule"
)

// total is the result of the score itself.
func (s *scored) total(p *proof) Result {
	spec, o := s.rule.Spec(), &s.ex.Result
	out := s.base(spec.ID, spec.Title)
	out.Form = FormScore
	out.Score = s.points(o)
	out.Findings = s.items
	for i := range out.Findings {
		out.Cites = union(out.Cites, out.Findings[i].Cites)
	}
	out.Missing = s.in.missing(spec, o.Missing&s.used())
	out.Notes = s.notes(p.list, rule.FindItem, "")
	open := &s.open[0]
	out.Settles, out.Obtain, out.Facts = open.settles, open.obtain, open.facts
	if s.asks > 0 {
		out.Says = open.says
		if c, ok := s.rule.Nearest(s.vals, s.turned(-1)); ok {
			out.Flip = c.Words + " would make it " + reach(c.To, s.asks)
		}
		return out
	}
	out.Says = pointSpan(o.Lo, o.Hi) + " of " + strconv.Itoa(s.rule.Max())
	if n := len(out.Missing); n > 0 {
		out.Says += "; " + strconv.Itoa(o.Published) + " if the " + plural(n, "missing input") + " counted as normal"
	}
	return out
}

func reach(t rule.Truth, points int) string {
	if t == rule.Met {
		return "≥ " + strconv.Itoa(points)
	}
	return "< " + strconv.Itoa(points)
}

func plural(n int, word string) string {
	if n == 1 {
		return "1 " + word
	}
	return strconv.Itoa(n) + " " + word + "s"
}

func pointSpan(lo, hi int) string {
	if lo == hi {
		return strconv.Itoa(lo)
	}
	return strconv.Itoa(lo) + " to " + strconv.Itoa(hi)
}

func firstTwo(ids []analyte.ID) []analyte.ID {
	if len(ids) > 2 {
		return ids[:2]
	}
	return ids
}

func union[T comparable](list, more []T) []T {
	for _, x := range more {
		list = appendOnce(list, x)
	}
	return list
}

func (s *scored) points(o *rule.Result) *ScoreResult {
	spec := s.rule.Spec()
	out := &ScoreResult{Published: o.Published, Assumed: o.Assumed, Lo: o.Lo, Hi: o.Hi, Max: s.rule.Max(),
		Items: make([]ItemResult, o.NItems)}
	for i, it := range o.Items() {
		out.Items[i] = ItemResult{Item: spec.Items[i].Name, Published: it.Published, Lo: it.Lo, Hi: it.Hi,
			Max: s.itemMax[i], Missing: it.Missing}
	}
	if at, ok := s.rule.Probability(o.Published); ok {
		lo, _ := s.rule.Probability(o.Lo)
		hi, _ := s.rule.Probability(o.Hi)
		out.Probability = &Probability{What: spec.Logit.What, Published: at, Lo: lo, Hi: hi}
	}
	return out
}

// used is the inputs that the items read: all but the flags of criteria.
func (s *scored) used() uint64 {
	bits := ^uint64(0)
	for i := range s.rule.Spec().Inputs {
		if s.rule.Spec().Inputs[i].Analyte == analyte.SuspectedInfection {
			bits &^= 1 << i
		}
	}
	return bits
}

// analytes names the analytes of some slots, each once; of what another rule
// says, those that settle it.
func (s *scored) analytes(slots []int) []analyte.ID {
	var out []analyte.ID
	for _, i := range slots {
		if id := inputAnalyte(&s.rule.Spec().Inputs[i]); id != analyte.None {
			out = appendOnce(out, id)
			continue
		}
		for k, slot := range s.others {
			if slot == i && k < len(s.behind) {
				out = union(out, s.behind[k].settles)
			}
		}
	}
	return out
}

// criterion is the result of the i-th criterion.
func (s *scored) criterion(p *proof, i int) Result {
	spec, o := s.rule.Spec(), &s.ex.Result
	c := &spec.Criteria[i]
	out := s.base(c.ID, c.Title)
	out.Form = FormCriterion
	out.Truth = o.Criteria()[i]
	if c.Standing != "" {
		out.Standing = c.Standing
	}
	out.Findings = p.criterion(c.ID)
	for k := range out.Findings {
		out.Cites = union(out.Cites, out.Findings[k].Cites)
	}
	out.Missing = s.in.missing(spec, o.Missing&s.rule.CriterionInputs(i))
	out.Notes = s.notes(p.list, rule.FindCriterion, c.ID)
	out.Settles, out.Obtain, out.Facts = s.open[1+i].settles, s.open[1+i].obtain, s.open[1+i].facts
	if out.Truth != rule.Undetermined && s.flips {
		if f, ok := s.rule.Nearest(s.vals, s.turned(i)); ok {
			out.Flip = f.Words + " would make it " + f.To.String()
		}
	}
	s.sayGrey(&out, i)
	s.saySample(&out, i)
	out.Says = s.says(&out)
	if out.Truth == rule.Met && contains(c.Notes, "not-evaluated") {
		out.Says += "; not all exclusions are evaluated"
	}
	return out
}

// turned is what would change the i-th criterion, or with −1 whether the total
// reaches what people ask about. It is found again when an input crosses a cut.
func (s *scored) turned(i int) rule.Turns {
	if s.turns == nil {
		s.turns = make([]rule.Turns, 1+len(s.rule.Spec().Criteria))
		s.sought = 0
	}
	if bit := uint64(1) << (1 + i); s.sought&bit == 0 {
		s.sought |= bit
		if i < 0 {
			s.turns[0] = s.rule.TurnsAt(s.vals, s.asks)
		} else {
			s.turns[1+i] = s.rule.Turns(s.vals, i)
		}
	}
	return s.turns[1+i]
}

// says is the one line of a criterion.
func (s *scored) says(out *Result) string {
	var parts []string
	if slot, ok := s.rule.Slot("suspected_infection"); ok && s.whole {
		total, _, _ := strings.Cut(s.open[0].says, ";") // what to obtain follows below
		parts = append(parts, infectionWords(s.vals[slot]), s.rule.Spec().Title+" "+total)
		parts = append(parts, s.itemWords(out.Rule)...)
	} else {
		parts = fewReasons(s.byParts(reasons(nil, out.Findings, out.Truth), out.Rule))
	}
	if out.Truth == rule.Undetermined {
		parts = append(parts, s.todo(out.Obtain)...)
		parts = append(parts, s.closed(out.Settles)...)
	}
	if len(parts) == 0 {
		return out.Truth.String()
	}
	return out.Truth.String() + ": " + strings.Join(parts, "; ")
}

// itemWords says how the items stand that a criterion asks about.
func (s *scored) itemWords(id string) (out []string) {
	spec := s.rule.Spec()
	for i := range spec.Criteria {
		if spec.Criteria[i].ID != id {
			continue
		}
		for k, it := range s.ex.Result.Items() {
			if name := spec.Items[k].Name; asksItem(spec.Criteria[i].When, name) {
				out = append(out, name+" "+pointSpan(it.Lo, it.Hi))
			}
		}
	}
	return out
}

// names is some inputs within a sentence.
func (s *scored) names(slots []int) (out []string) {
	for _, slot := range slots {
		name := s.rule.Name(slot)
		if a := analyte.Get(s.rule.Spec().Inputs[slot].Analyte); a == nil || a.Kind == analyte.Flag {
			name += " (yes or no)" // never as if it were to be done
		}
		out = append(out, name)
	}
	return out
}

// todo says what to do first: what to measure, what a clinician decides.
func (s *scored) todo(ids []analyte.ID) []string {
	var out, names []string
	for _, id := range ids {
		switch id {
		case analyte.SuspectedInfection:
			out = append(out, "decide whether infection is suspected")
		case analyte.MODS:
			out = append(out, "establish whether two or more organs are in dysfunction")
		default:
			name := plainName(id)
			if a := analyte.Get(id); a != nil && a.Kind == analyte.Flag {
				name += " (yes or no)"
			}
			names = append(names, name)
		}
	}
	if len(names) > 0 {
		out = append(out, "obtain "+join(names, "and")+" first")
	}
	return out
}

// closed names what cannot be assessed now: it would settle the answer, and
// cannot be obtained.
func (s *scored) closed(ids []analyte.ID) []string {
	var names []string
	for _, id := range ids {
		if s.unassessable(id) {
			names = append(names, plainName(id))
		}
	}
	if len(names) == 0 {
		return nil
	}
	return []string{join(names, "and") + " cannot be assessed now"}
}

// fewReasons keeps the first three reasons and counts the others.
func fewReasons(list []string) []string {
	if len(list) <= mostCauses+1 {
		return list
	}
	return append(list[:mostCauses:mostCauses], "and "+strconv.Itoa(len(list)-mostCauses)+" more")
}

// reasons lists the leaves that make a criterion what it is: those not met of
// one that is not met, the open ones of one that is open.
func reasons(list []string, findings []Finding, t rule.Truth) []string {
	for i := range findings {
		f := &findings[i]
		switch {
		case f.Truth != t:
		case f.Row == "not" && len(f.Children[0].Children) == 0:
			list = append(list, leafWords(&f.Children[0], t.Not()))
		case f.Row == "not":
			list = reasons(list, f.Children[0].Children, t.Not())
		case len(f.Children) == 0 || f.Children[0].Scored || f.Children[0].Plain:
			list = append(list, leafWords(f, t))
		default:
			list = reasons(list, f.Children, t)
		}
	}
	return list
}

// leafWords says that a leaf holds, does not, or is not known.
func leafWords(f *Finding, t rule.Truth) string {
	words := inSentence(f.Row)
	switch {
	case t == rule.Undetermined:
		return words + " not known"
	case t == rule.Met:
		return words
	case strings.ContainsAny(words, "<>≤≥"):
		return "not " + words
	}
	return "no " + words
}

func infectionWords(v analyte.Value) string {
	lo, hi := v.Bounds()
	switch {
	case lo >= 1:
		return "infection suspected"
	case hi < 1:
		return "infection not suspected"
	}
	return "suspected infection undetermined"
}

// notes lists the footnotes that the findings of one kind of tree name, in the
// order of the spec; of criteria those of one id.
func (s *scored) notes(list []rule.Finding, root rule.FindingKind, id string) []Note {
	named := uint64(0)
	inside := false
	for i := range list {
		f := &list[i]
		if f.Depth == 0 {
			inside = f.Kind == root && (id == "" || f.Name == id)
		}
		if !inside {
			continue
		}
		for _, n := range f.Notes {
			named |= s.noteBit(n)
		}
		named |= s.noteBit(f.Note)
	}
	var out []Note
	for i := range s.rule.Spec().Footnotes {
		if n := &s.rule.Spec().Footnotes[i]; named&(1<<i) != 0 {
			out = append(out, Note{ID: n.ID, Text: n.Text})
		}
	}
	return out
}

func (s *scored) noteBit(id string) uint64 {
	if i, ok := s.noted[id]; ok {
		return 1 << i
	}
	return 0
}

func notesOf(spec *rule.Spec, ids []string) []Note {
	var out []Note
	for i := range spec.Footnotes {
		if n := &spec.Footnotes[i]; contains(ids, n.ID) {
			out = append(out, Note{ID: n.ID, Text: n.Text})
		}
	}
	return out
}
