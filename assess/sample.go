package assess

import (
	"stormglass/analyte"
)

// saySample notes beside the k-th criterion that a sample which it reads was
// analysed later after the draw than its method asks for (analyte.SampleAge).
// The answer stands; a sample that was too old is no value at all.
func (s *scored) saySample(out *Result, k int) {
	if s.in.tl == nil {
		return
	}
	spec, bits := s.rule.Spec(), s.rule.CriterionInputs(k)
	for slot := range spec.Inputs {
		a := analyte.Get(inputAnalyte(&spec.Inputs[slot]))
		if bits&(1<<slot) == 0 || a == nil || !a.SampleAge.Limited() {
			continue
		}
		age, ok := s.in.tl.SampleAge(&s.in.reads[slot])
		if !ok || !age.Known() && !age.Late() {
			continue // nobody said: it counts as it always did
		}
		if words := age.Words(); words != "" {
			out.note("sample-age", a.Short+" of "+hm(s.in.reads[slot].At)+" was "+words+". It counts.")
			out.Cites = union(out.Cites[:len(out.Cites):len(out.Cites)], age.Sources())
		}
	}
}

// note adds a footnote, once.
func (r *Result) note(id, text string) {
	n := Note{ID: id, Text: text}
	if !contains(r.Notes, n) {
		r.Notes = append(r.Notes[:len(r.Notes):len(r.Notes)], n)
	}
}
