package story

import (
	"fmt"
	"strings"

	"stormglass/analyte"
	"stormglass/event"
	"stormglass/specimen"
)

// said are the words that may stand behind a value: `recorded TIME`, `until
// TIME`, `received TIME`, `analysed TIME`, `assay KEY`, `specimen WORDS`, `from SENDER`,
// a status, `pending`.
type said struct {
	words              []string // value and unit
	recorded, until    event.Time
	received, analysed event.Time
	assay, from        string
	specimen           []string
	status             event.Status
	pending, hasAssay  bool
}

var statusWords = map[string]event.Status{
	"corrected": event.Corrected, "preliminary": event.Preliminary, "deleted": event.Deleted, "wrong": event.WrongPost,
	"entered-in-error": event.EnteredInError,
}

// when is the time that a word asks for, nil for other words.
func (s *said) when(word string) *event.Time {
	switch word {
	case "recorded":
		return &s.recorded
	case "until":
		return &s.until
	case "received":
		return &s.received
	case "analysed":
		return &s.analysed
	}
	return nil
}

// modifiers takes the words behind a value apart.
func (p *parser) modifiers(f []string) (out said, err error) {
	for i := 0; i < len(f); i++ {
		more := i+1 < len(f)
		switch {
		case out.when(f[i]) != nil && more:
			t, err := p.instant(f[i+1])
			if err != nil {
				return out, err
			}
			*out.when(f[i]) = t
			i++
		case f[i] == "assay" && more:
			out.assay, out.hasAssay = f[i+1], true
			i++
		case f[i] == "from" && more:
			out.from = "story " + f[i+1]
			i++
		case f[i] == "specimen" && more:
			out.specimen = append(out.specimen, f[i+1])
			i++
		case f[i] == "pending":
			out.pending = true
		default:
			if st, ok := statusWords[f[i]]; ok {
				out.status = st
				continue
			}
			out.words = append(out.words, f[i])
		}
	}
	return out, nil
}

// observe reads one value: `ferritin 5200 ng/mL recorded 2:00`. A value that
// rules must not use is loaded all the same, with the reason that the edges
// give it: `d_dimer 3 mg/L`, `fio2 6 L/min`, `pao2 38 mm[Hg] specimen venous`.
func (p *parser) observe(at event.Time, id analyte.ID, f []string) error {
	s, err := p.modifiers(f)
	if err != nil {
		return err
	}
	if s.pending {
		p.add(event.Event{Kind: event.TestOrder, Test: &event.TestDetail{Analyte: id}, Sender: s.from, Code: "story|" + id.String(), Recorded: s.recorded}, at)
		return nil
	}
	if len(s.words) == 0 {
		return p.fail(id.String()+" without a value", "write `TIME ANALYTE VALUE UNIT`, or `_` for a value that is not known")
	}
	if s.words[0] == "_" {
		return nil
	}
	e := event.Event{Kind: event.Observation, Status: s.status, Sender: s.from, Recorded: s.recorded, Code: "story|" + id.String(), Text: s.words[0],
		Unit: strings.Join(s.words[1:], " "), Specimen: strings.Join(s.specimen, " ")}
	an := analyte.Get(id)
	e.Assay = p.assay(an, &s)
	v, remark := analyte.FromText(an, e.Text, e.Unit, e.Assay, 0)
	if v.Why() == analyte.TextOnly {
		return p.fail(fmt.Sprintf("%s %q: %s", id, s.words[0], remark), "")
	}
	e.Analyte, e.Value, e.Remark = specimened(id, v, &s, remark)
	p.add(e, at)
	last := &p.cur.Events[len(p.cur.Events)-1]
	if s.until.Known() {
		last.To = s.until
	}
	if why := last.Handled(s.received, s.analysed); why != "" {
		return p.fail(id.String()+" "+why, "write `analysed TIME` and `received TIME` after the time of the draw")
	}
	return nil
}

// assay is the assay as said; unsaid, the first that the catalogue knows where
// one is needed; `assay none` is a laboratory that does not say.
func (p *parser) assay(an *analyte.Analyte, s *said) string {
	switch {
	case s.assay == "none":
		return ""
	case s.hasAssay:
		return s.assay
	case an.NeedsAssay && len(an.Assays) > 0:
		return an.Assays[0].Key
	}
	return ""
}

// specimened is what becomes of a value once its specimen is known, by the
// rules of package specimen.
func specimened(id analyte.ID, v analyte.Value, s *said, remark string) (analyte.ID, analyte.Value, string) {
	if len(s.specimen) == 0 {
		return id, v, remark
	}
	if fault := specimen.Fault(s.specimen...); specimen.Spoils(fault, id) {
		return id, analyte.Unknown(analyte.Get(id), analyte.SpecimenUnsuitable, 0), "specimen " + fault
	}
	to, ok := specimen.Analyte(id, specimen.Origin(strings.Join(s.specimen, " ")))
	if !ok {
		return id, analyte.Unknown(analyte.Get(id), analyte.SpecimenUnknown, 0), "specimen " + strings.Join(s.specimen, " ")
	}
	return to, v, remark
}
