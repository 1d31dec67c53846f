package drug

import (
	"strings"

	"stormglass/evidence"
)

// Drug is one row of the catalogue.
type Drug struct {
	ID     ID
	Name   string // stable name in files and in the log, "norepinephrine"
	Class  Class
	RxNorm string   // ingredient, empty where none was confirmed
	ATC    string   // of the systemic form, empty where none was confirmed
	Names  []string // other names: INN, BAN, USAN; no brands
	// OtherATC are the codes of other forms of the drug, most of them local:
	// see Local.
	OtherATC []string
	Forms    []string // RxNorm clinical drug forms seen in charts
	Note     string
}

// Sources of every row.
func Sources() []evidence.ID { return []evidence.ID{"who-atc-2026", "rxnorm", "delirium-orlando"} }

// catalogue is built once from the rows and never written again; index 0 is
// None.
var catalogue = func() []Drug {
	out := make([]Drug, 0, len(rows)+1)
	out = append(out, Drug{Name: "none"})
	for _, d := range rows {
		d.ID = ID(len(out))
		out = append(out, d)
	}
	return out
}()

// Get returns a drug by its id; the zero Drug (ID None, name "none") for None
// and for numbers outside the catalogue.
func Get(id ID) Drug {
	if int(id) >= len(catalogue) {
		return catalogue[None]
	}
	return catalogue[id]
}

// All lists the catalogue in the order of its ids, None left out.
func All() []Drug {
	out := make([]Drug, len(catalogue)-1)
	copy(out, catalogue[1:])
	return out
}

// String is the drug's stable name, "none" for None.
func (id ID) String() string { return Get(id).Name }

var classKeys = [...]string{"other", "vasoactive", "antibacterial", "antifungal", "antiviral", "immune_block", "immune_stimulate",
	"steroid", "neuromuscular_block", "sedative", "transfusion", "fluid", "delirium", "mydriatic"}

// Key is the class as a stable identifier.
func (c Class) Key() string {
	if int(c) < len(classKeys) {
		return classKeys[c]
	}
	return "invalid"
}

// index is built once: names, RxNorm codes and ATC codes do not collide.
var index = func() map[string]ID {
	out := make(map[string]ID, 6*len(catalogue))
	for _, d := range All() {
		for _, other := range d.OtherATC {
			out["atc "+other] = d.ID
		}
	}
	for _, d := range All() {
		for _, name := range d.Names {
			out["name "+fold(name)] = d.ID
		}
		for _, form := range d.Forms {
			out["rx "+form] = d.ID
		}
		if d.RxNorm != "" {
			out["rx "+d.RxNorm] = d.ID
		}
		if d.ATC != "" {
			out["atc "+d.ATC] = d.ID
		}
	}
	for _, d := range All() {
		out["name "+fold(d.Name)] = d.ID
	}
	return out
}()

// ByName finds a drug by name, whatever the case, with or without its salt
// ("Norepinephrine bitartrate"). Brand names are not known.
func ByName(name string) (ID, bool) {
	t := fold(name)
	for {
		if id, ok := index["name "+t]; ok {
			return id, true
		}
		cut := strings.LastIndexByte(t, ' ')
		if cut < 0 || !isSalt(t[cut+1:]) {
			return None, false
		}
		t = t[:cut]
	}
}

// ByRxNorm finds a drug by its RxNorm ingredient, or by one of the clinical
// drug forms that charts carry.
func ByRxNorm(code string) (ID, bool) {
	id, ok := index["rx "+strings.TrimSpace(code)]
	return id, ok
}

// ByATC finds a drug by the ATC code of any of its forms; Local says whether
// the code is that of a local form.
func ByATC(code string) (ID, bool) {
	id, ok := index["atc "+strings.ToUpper(strings.TrimSpace(code))]
	return id, ok
}

// localGroups are the ATC groups of forms that act where they are put: mouth,
// gut, haemorrhoids, skin, vagina, nose, throat, airways, eye and ear.
var localGroups = [...]string{"A01", "A07", "B02BC", "C05", "D", "G01", "R01", "R02", "R03", "S"}

// Isotonic reports whether a drug is for certain, and whether it may be, an
// isotonic crystalloid or colloid that is given to fill the circulation. name
// is what the sender calls it: saline, albumin and electrolytes are isotonic
// by their strength, which a code alone does not say. Blood products are none.
// Source: policy-fluid-bolus.
func (id ID) Isotonic(name string) (certain, possible bool) {
	switch {
	case id == Albumin:
		certain = says(name, "4%", "4 %", "4.5%", "4.5 %", "5%", "5 %") && !says(name, "25%", "25 %", "15%", "15 %")
		return certain, certain || !says(name, "20%", "20 %", "25%", "25 %")
	case id == SodiumChloride:
		certain = says(name, "0.9", "0,9", "9 mg/ml", "9mg/ml", "isotonic", "physiolog")
		return certain, certain || !says(name, "3%", "3 %", "5.85", "7.5", "10%", "10 %", "20%", "20 %", "23.4", "0.45", "0,45", "0.2%", "0.22")
	case id == Electrolytes:
		return false, true
	}
	is := id.Class() == Fluid
	return is, is
}

// says reports whether a text contains one of the words, whatever the case.
func says(text string, words ...string) bool {
	for _, w := range words {
		for i := 0; i+len(w) <= len(text); i++ {
			if strings.EqualFold(text[i:i+len(w)], w) && (i == 0 || text[i-1] < '0' || text[i-1] > '9') {
				return true
			}
		}
	}
	return false
}

// StaysInGut reports whether the drug also has a code as an intestinal
// antiinfective (ATC A07A: vancomycin, colistin, amphotericin B …): given into
// the gut it acts there and is no systemic treatment. Source: who-atc-2026.
func (id ID) StaysInGut() bool {
	for _, code := range Get(id).OtherATC {
		if strings.HasPrefix(code, "A07A") {
			return true
		}
	}
	return false
}

// Local reports whether an ATC code is that of a local form, which is no
// systemic antimicrobial, steroid or vasoactive.
func Local(atc string) bool {
	code := strings.ToUpper(strings.TrimSpace(atc))
	for _, g := range localGroups {
		if strings.HasPrefix(code, g) {
			return true
		}
	}
	return false
}

// fold lowers the case and writes combinations with "+".
func fold(name string) string {
	t := strings.Join(strings.Fields(strings.ToLower(name)), " ")
	for _, sep := range [...]string{" / ", "/", " + ", " and ", " & "} {
		t = strings.ReplaceAll(t, sep, "+")
	}
	return t
}

var salts = [...]string{"hydrochloride", "hcl", "bitartrate", "tartrate", "sodium", "sulfate", "sulphate", "phosphate", "succinate", "acetate",
	"lactate", "citrate", "mesilate", "besylate", "besilate", "bromide", "chloride", "injection", "infusion", "iv", "concentrate"}

func isSalt(word string) bool {
	for _, s := range salts {
		if s == word {
			return true
		}
	}
	return false
}
