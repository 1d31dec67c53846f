package hl7

import (
	"strings"

	"stormglass/event"
	"stormglass/specimen"
)

// conditionWords say in words what codes of a specimen's condition (HL70493,
// SPM-24), of its rejection (HL70490, SPM-21) and of a laboratory's result
// flags (OBX-8) mean, as far as they make a specimen unsuitable.
var conditionWords = map[string]string{
	"CLOT": "clotted", "HEM": "hemolyzed", "CON": "contaminated", "AUT": "unsuitable", "SNR": "insufficient", // 0493
	"RC": "clotted", "RH": "hemolyzed", "RN": "contaminated", "QS": "insufficient", "RI": "mislabeled", "RM": "mislabeled", // 0490
	"EX": "unsuitable", "RA": "unsuitable", "RB": "unsuitable", "RD": "unsuitable", "RE": "unsuitable", "RP": "unsuitable",
	"RR": "unsuitable", "RS": "mislabeled",
}

// flagWords are the flags of OBX-8 that speak of the specimen. Flags are few
// letters with other meanings at hand, so only these are read.
var flagWords = map[string]string{"HEM": "hemolyzed", "HEMOLYZED": "hemolyzed", "CLOT": "clotted", "CLOTTED": "clotted",
	"CLUMP": "clumped", "CLUMPED": "clumped", "QNS": "insufficient"}

// drawn is what an order's results share: when, from where, in which condition.
type drawn struct {
	who       event.Patient
	order     string
	when      span // SPM-17, else OBR-7
	end       span // OBR-8
	received  Time // SPM-18, else OBR-14; of several specimens the earliest
	origin    string
	place     string // specimen as received
	fault     string
	fluid     bool   // the specimen is no blood
	status    string // OBR-25
	infection bool
	remark    string
	code      Coded // OBR-4
}

// drawnOf reads OBR and SPM of a group.
func (b *build) drawnOf(g *Group) drawn {
	var d drawn
	if g.Patient >= 0 && g.Patient < len(b.who) {
		d.who = b.who[g.Patient]
	}
	r, err := RequestOf(g.OBR, b.loc)
	if err != nil {
		d.remark = err.Error()
	}
	d.order, d.code, d.status = b.orderNumber(g, r), r.Code, r.Status
	d.when, d.end = spanOf(r.Observed), spanOf(r.ObservedEnd)
	d.received = r.Received
	texts := []string{r.Specimen.ID, r.Specimen.Text}
	if r.Specimen.ID != "" || r.Specimen.Text != "" {
		d.place = Coded{ID: r.Specimen.ID, Text: r.Specimen.Text}.Display()
	}
	var faults []string
	for i, s := range g.SPM {
		p, err := SpecimenOf(s, b.loc)
		if err != nil {
			d.remark = join(d.remark, err.Error())
		}
		if i == 0 {
			texts = texts[:0] // SPM replaces OBR-15
			d.place = p.Type.Display()
		}
		if p.Received.Known() && (i == 0 || !d.received.Known() || p.Received.From < d.received.From) {
			d.received = p.Received
		}
		texts = append(texts, p.texts()...)
		faults = append(faults, p.faults()...)
		if p.Collected.Known() {
			d.collected(p, i > 0)
		}
	}
	for _, n := range g.Notes {
		faults = append(faults, n.Text)
	}
	d.origin, d.fault = specimen.Origin(texts...), specimen.Fault(faults...)
	d.fluid = otherFluid(texts)
	d.infection = b.infectionTest(d.code, g.OBR)
	return d
}

// collected takes the collection time; several specimens of one order with
// different times give the interval that holds them.
func (d *drawn) collected(p Specimen, more bool) {
	when := spanOf(p.Collected)
	if p.CollectedEnd.Known() {
		when.to = spanOf(p.CollectedEnd).to
	}
	if more && d.when.known() {
		when.from, when.to = min(when.from, d.when.from), max(when.to, d.when.to)
	}
	d.when = when
}

// texts name where the specimen came from.
func (p *Specimen) texts() []string {
	out := []string{p.Type.ID, p.Type.Text, p.Type.AltText, p.Source.Text}
	for _, c := range p.Modifiers {
		out = append(out, c.Text)
	}
	return out
}

// faults name what is wrong with it.
func (p *Specimen) faults() []string {
	var out []string
	for _, list := range [...][]Coded{p.Conditions, p.Rejects} {
		for _, c := range list {
			out = append(out, conditionWords[strings.ToUpper(c.ID)], c.Text, c.AltText, c.Original)
		}
	}
	if len(p.Rejects) > 0 {
		out = append(out, "unsuitable") // rejected for whatever reason
	}
	if p.Quality == "P" || p.Appropriate == "I" { // HL70491 poor, HL70492 inappropriate
		out = append(out, "unsuitable")
	}
	return append(out, p.Text)
}

// fluids are the codes of HL70070 and HL70487 for specimens that are no blood.
const fluids = " UR URC URT URNS CSF AMN ASP BIFL DIAF FLU GAST PLR PRT SAL SPT STL SWT SNV TASP BAL NPS THRT TISS TEAR WND VOM PUS MEC MILK MAR "

// fluidWords are the same in words.
var fluidWords = [...]string{"urine", "cerebrospinal", "csf", "pleural", "ascit", "peritoneal", "synovial", "amniotic", "dialys", "drain",
	"sputum", "tracheal", "lavage", "stool", "faec", "feces", "saliva", "swab", "gastric", "marrow", "body fluid"}

// otherFluid reports whether texts name a specimen that is no blood: a local
// "GLU" of cerebrospinal fluid is no blood glucose.
func otherFluid(texts []string) bool {
	for _, t := range texts {
		if t == "" {
			continue
		}
		if strings.Contains(fluids, " "+strings.ToUpper(t)+" ") {
			return true
		}
		t = strings.ToLower(t)
		for _, w := range fluidWords {
			if strings.Contains(t, w) {
				return true
			}
		}
	}
	return false
}

// orderNumber is the placer's number, which order and result share, else the
// filler's. An ORC that belongs to another OBR does not count.
func (b *build) orderNumber(g *Group, r Request) string {
	if r.Placer.ID != "" {
		return r.Placer.ID
	}
	if r.Filler.ID != "" {
		return r.Filler.ID
	}
	if g.ORC.Present() && !g.ORCShared {
		o, _ := OrderOf(g.ORC, b.loc)
		if o.Placer.ID != "" {
			return o.Placer.ID
		}
		return o.Filler.ID
	}
	return ""
}

// cultures are the LOINC codes of blood cultures (codes/loinc.csv).
var cultures = map[string]bool{"600-7": true, "17928-3": true, "17934-1": true}

// infectionTest reports whether an order looks for infection: a blood culture
// by LOINC, a section of microbiology or virology (OBR-24, HL70074: MB, MCB,
// MYC, VR), a row infection_test of the code map, or a name with the word
// culture.
func (b *build) infectionTest(c Coded, obr Segment) bool {
	if e := b.local(c); e != nil {
		return e.infection
	}
	if isLOINC(c.System) && cultures[c.ID] || isLOINC(c.AltSystem) && cultures[c.AltID] {
		return true
	}
	switch obr.Field(24).text() {
	case "MB", "MCB", "MYC", "VR":
		return true
	}
	return cultureWord(c.Text) || cultureWord(c.AltText)
}

func cultureWord(s string) bool {
	if len(s) < len("culture") {
		return false
	}
	s = strings.ToLower(s)
	if strings.Contains(s, "cell culture") || strings.Contains(s, "tissue culture") {
		return false
	}
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return r < 'a' || r > 'z' }) {
		if w == "culture" || w == "cultures" {
			return true
		}
	}
	return false
}
