package immune

import (
	"strings"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/endotype/crs"
	"stormglass/endotype/ids"
	"stormglass/endotype/immunosep"
	"stormglass/endotype/precise"
	"stormglass/event"
	"stormglass/evidence"
	"stormglass/nexttest"
	"stormglass/reference"
	"stormglass/rule"
)

// Gates of opposed therapies (clinical rule 4; therapy.md 1.0 and 7.4). None
// asks for a dose, and none that finds no stop proposes anything.
const (
	gateIFN        = "gate.ifn_gamma"
	gateEmapalumab = "gate.ifn_gamma_emapalumab"
	gateGMCSF      = "gate.gm_csf"
	gateStimulant  = "gate.stimulant"
	gateTNF        = "gate.tnf_blocker"
	gateIL7        = "gate.il7_iv"
)

// inflamedStates are the definitions of hyperinflammation that stop a stimulant
// while they hold. Shares of risk by ferritin alone are not among them.
var inflamedStates = []string{"immunosep.mals", precise.TRIPSA, precise.TRIPSB, "hlh2004.met", "mas2016.met", "hscore.169",
	"msscore.mas", "misc2023.confirmed", "misc2023.probable", crs.AnyGrade, "carcillo.mas_like", "carcillo.adult_hbd_dic", ids.State, "stuck.state"}

// verdict gathers what a gate rests on.
type verdict struct {
	stops, open []string
	settle      []string
}

func (v *verdict) stop(why string) { v.stops = append(v.stops, why) }

func (v *verdict) leave(why, settle string) {
	v.open, v.settle = append(v.open, why), append(v.settle, settle)
}

// gate is a verdict in words: "GM-CSF is a hard stop: ferritin is above 2,000 ng/mL".
func (v *verdict) gate(id, title, what string, cites ...evidence.ID) nexttest.Answered {
	g := nexttest.Answered{ID: id, Title: title, Class: nexttest.Gate, Cites: cites}
	switch {
	case len(v.stops) > 0:
		g.Stand, g.Reasons = nexttest.Stopped, v.stops
		g.Says = what + " is a hard stop: " + strings.Join(v.stops, "; ")
	case len(v.open) > 0:
		g.Stand, g.Reasons, g.Settle = nexttest.OpenStop, v.open, strings.Join(v.settle, " and ")
		g.Says = what + " stays a hard stop: " + strings.Join(v.open, "; ")
	default:
		g.Stand, g.Says = nexttest.NotStopped, nexttest.NoStop
	}
	return g
}

// gates adds the gates of opposed therapies to what is answered; interferon γ
// while CXCL9 would settle it also to what is open.
func (r *reader) gates(q *nexttest.Request) {
	r.gate(q)
	var pair, tnf, il7 verdict
	if dose, ok := r.tl.FirstDose(0, r.a.At, drug.Emapalumab); ok {
		pair.stop("emapalumab on record (" + dose.At.String() + "): it neutralises interferon γ")
	} else if f := r.tl.Feed(event.FeedMedication, r.a.At); !f.Declared || !f.Alive {
		pair.leave("whether emapalumab was given is not known: no live feed of doses", "whether emapalumab was given")
	}
	stim := r.stimulant()
	r.infectious(&tnf)
	il7.stop("by vein it gave fever and respiratory distress in 3 of 15, and the trial was halted; no child was treated by any route")
	q.Answered = append(q.Answered,
		pair.gate(gateEmapalumab, "interferon γ with emapalumab", "interferon γ as a drug", "emapalumab-label"),
		stim.gate(gateGMCSF, "GM-CSF (sargramostim)", "GM-CSF", "precise-registry", "precise-protocol", "immunosep-2026"),
		stim.gate(gateStimulant, "any immune stimulant", "an immune stimulant", "precise-protocol", "immunosep-2026"),
		tnf.gate(gateTNF, "TNF blockers", "a TNF blocker", "etanercept-sepsis-1996", "norasept-1998"),
		il7.gate(gateIL7, "IL-7 by vein", "IL-7 by vein", "il7-iv-2023"))
}

// stimulant judges what opposes every stimulant: ferritin above the trials'
// cut-offs, HLH or MAS at any time, a state of hyperinflammation.
func (r *reader) stimulant() (v verdict) {
	for _, id := range inflamedStates {
		if r.met(id) {
			v.stop(r.by[id].Title + " holds")
		}
	}
	switch ever, _ := r.tl.Fact(event.FactHLHHistory, r.a.At); ever {
	case event.Yes:
		v.stop("HLH or MAS before")
	case event.No:
	default:
		v.leave("whether HLH or MAS was there before is not known", "whether HLH or MAS was ever there")
	}
	r.ferritinStop(&v)
	return v
}

// neonate is the age below which no cut-off of ferritin was found (therapy.md
// 0.2), in months.
const neonate = 28 / 30.4375

// ferritinStop judges ferritin by the cut-off of the patient's age.
func (r *reader) ferritinStop(v *verdict) {
	age := r.tl.Latest(analyte.Age, r.a.At, 0).Value
	young, _ := age.Bounds()
	cut := float64(precise.FerritinB)
	if r.in(ids.State) {
		cut = immunosep.FerritinMALS
	}
	ferritin := r.tl.Speaking(r.tl.Latest(analyte.Ferritin, r.a.At, 0), r.a.At)
	lo, hi := bounds(ferritin)
	over := "ferritin is above " + thousands(cut) + " ng/mL"
	switch {
	case !age.Informative():
		v.leave("age is not known, and with it the cut-off of ferritin", "age")
	case young < neonate:
		v.leave("no verified cut-off of ferritin in newborns", "nothing that can be measured: no cut-off is published")
	case ferritin.Value.Informative() && lo > cut:
		v.stop(over)
	case !ferritin.Value.Informative() || hi > cut:
		v.leave("whether "+over+" is open", "ferritin")
	}
}

// infectious judges what opposes a TNF blocker: infection that is suspected, or
// sepsis by any definition that applies.
func (r *reader) infectious(v *verdict) {
	known := false
	for _, id := range [...]string{"infection.suspected", "phoenix.sepsis", "sofa.sepsis3", "ipscc.sepsis"} {
		if r.met(id) {
			v.stop(r.by[id].Title)
		}
	}
	if res := r.by["infection.suspected"]; res != nil {
		known = res.Truth == rule.NotMet
	}
	if !known {
		v.leave("whether infection is suspected is not known", "whether infection is suspected")
	}
}

// gate asks whether CXCL9 is high, by the one published cut-off in adults and by
// a reference interval that applies in children. Where neither is there, no
// result would settle it, and the stop stays.
func (r *reader) gate(q *nexttest.Request) {
	const title = "the interferon-γ question"
	reading := r.tl.Latest(analyte.CXCL9, r.a.At, 0)
	assay, _ := r.tl.Assay(&reading)
	st := r.cfg.intervals().Judge(analyte.CXCL9, reading.Value, assay, r.person())
	grown := r.in(ids.State)
	adult := grown && assay == ids.Assay // the adults' cut-off is one of ELISA
	said := nexttest.Answered{ID: gateIFN, Title: title, Class: nexttest.Gate, Stand: nexttest.OpenStop,
		Cites: []evidence.ID{"ids-2024", "immunosep-2026", "precise-protocol"}}
	lo, hi := bounds(reading)
	switch {
	case !grown && !r.judged(analyte.CXCL9):
		said.Says = "interferon γ as a drug is a hard stop: no verified interval of CXCL9 for this age, so that no result would settle it; the site's own interval would"
		said.Settle = "the site's own interval of CXCL9 for this age"
	case !reading.Value.Informative():
		q.Questions = append(q.Questions, nexttest.Question{ID: gateIFN, Title: title, Kind: nexttest.Gate.String(), Class: nexttest.Gate,
			Unknown: []nexttest.Unknown{r.unknown(analyte.CXCL9, nil)}})
		said.Says, said.Settle = "interferon γ as a drug is a hard stop: whether CXCL9 is high is not known", "CXCL9"
	case adult && lo > ids.CXCL9Cut || !adult && st.Kind == reference.Raised:
		said.Stand, said.Says = nexttest.Stopped, "interferon γ as a drug is a hard stop: CXCL9 is high"
	case r.interferonHigh():
		said.Stand, said.Says = nexttest.Stopped, "interferon γ as a drug is a hard stop: interferon γ itself is high"
	case adult && hi <= ids.CXCL9Cut || !adult && (st.Kind == reference.Within || st.Kind == reference.Low):
		r.notHigh(&said)
	default:
		said.Says = "interferon γ as a drug is a hard stop: whether CXCL9 is high is open (" + st.Reason + ")"
		said.Settle = "CXCL9 by an assay that the cut-off or the interval is of"
	}
	if _, why, ok := strings.Cut(said.Says, "hard stop: "); ok && said.Reasons == nil {
		said.Reasons = []string{why}
	}
	q.Answered = append(q.Answered, said)
}

// interferonHigh reports whether interferon γ itself is high: above the cut-off
// of adults, by its ELISA, or raised for age.
func (r *reader) interferonHigh() bool {
	reading := r.tl.Speaking(r.tl.Latest(analyte.IFNg, r.a.At, 0), r.a.At)
	assay, _ := r.tl.Assay(&reading)
	if lo, _ := bounds(reading); r.in(ids.State) && assay == ids.Assay {
		return reading.Value.Informative() && lo > ids.IFNgCut
	}
	st := r.cfg.intervals().Judge(analyte.IFNg, reading.Value, assay, r.person())
	return st.Kind == reference.Raised
}

// notHigh judges interferon γ where CXCL9 is not high: by clinical rule 4 a
// stimulant never meets hyperinflammation, whatever CXCL9 says.
func (r *reader) notHigh(said *nexttest.Answered) {
	v := r.stimulant()
	rest := v.gate("", "", "interferon γ as a drug")
	said.Stand, said.Reasons, said.Settle = rest.Stand, rest.Reasons, rest.Settle
	said.Says = "CXCL9 is not high; " + nexttest.NoStop
	if rest.Stand != nexttest.NotStopped {
		said.Says = "CXCL9 is not high; interferon γ as a drug stays a hard stop: " + strings.Join(rest.Reasons, "; ")
	}
}
