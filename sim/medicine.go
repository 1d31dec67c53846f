package sim

// medicine is a drug of the stories.
type medicine uint8

// The pharmacy of the stories.
const (
	norepinephrine medicine = iota
	epinephrine
	dopamine
	dobutamine
	milrinone
	vasopressin
	ampicillin
	cefotaxime
	ceftriaxone
	cefazolin
	cefepime
	meropenem
	vancomycin
	clindamycin
	gentamicin
	linezolid
	levofloxacin
	azithromycin
	aciclovir
	oseltamivir
	micafungin
	hydrocort
	methylpred
	dexamethasone
	anakinra
	tocilizumab
	ivig
	rocuronium
	midazolam
	morphine
	insulin
	plateletPack
	redCells
	salbutamol
	omeprazole
	furosemide
	metronidazole
	fentanyl
	quetiapine
	tropicamide
	ringer // a balanced crystalloid
	saline
	medicineCount
)

// preparation is how the pharmacy codes and charts a medicine. Amounts are
// scenery, not advice; no rule reads them.
type preparation struct {
	name     string
	rxnorm   string  // RxNorm ingredient where confirmed, else the local code is sent alone
	local    string  // the pharmacy's own code
	route    string  // HL70162: IV, PO, IM, SC, NEB
	perKg    float64 // amount per kg and dose
	unit     string
	rateUnit string // of infusions
}

// preparationOf is the pharmacy's table.
func preparationOf(m medicine) preparation {
	if p, ok := infusionOf(m); ok {
		return p
	}
	if p, ok := antimicrobialOf(m); ok {
		return p
	}
	p, _ := otherOf(m)
	return p
}

func infusionOf(m medicine) (preparation, bool) {
	switch m {
	case norepinephrine:
		return preparation{name: "norepinephrine", rxnorm: "7512", local: "NOREPI", route: "IV", rateUnit: "ug/kg/min"}, true
	case epinephrine:
		return preparation{name: "epinephrine", rxnorm: "3992", local: "EPI", route: "IV", rateUnit: "ug/kg/min"}, true
	case dopamine:
		return preparation{name: "dopamine", rxnorm: "3628", local: "DOPA", route: "IV", rateUnit: "ug/kg/min"}, true
	case dobutamine:
		return preparation{name: "dobutamine", rxnorm: "3616", local: "DOBU", route: "IV", rateUnit: "ug/kg/min"}, true
	case milrinone:
		return preparation{name: "milrinone", local: "MILRI", route: "IV", rateUnit: "ug/kg/min"}, true
	case vasopressin:
		return preparation{name: "vasopressin", rxnorm: "11149", local: "VASO", route: "IV", rateUnit: "[IU]/kg/min"}, true
	case rocuronium:
		return preparation{name: "rocuronium", local: "ROCU", route: "IV", rateUnit: "mg/kg/h"}, true
	case midazolam:
		return preparation{name: "midazolam", rxnorm: "6960", local: "MIDAZ", route: "IV", rateUnit: "mg/kg/h"}, true
	case morphine:
		return preparation{name: "morphine", rxnorm: "7052", local: "MORPH", route: "IV", rateUnit: "ug/kg/h"}, true
	case fentanyl:
		return preparation{name: "fentanyl", rxnorm: "4337", local: "FENTA", route: "IV", rateUnit: "ug/kg/h"}, true
	case insulin:
		return preparation{name: "insulin", local: "INSUL", route: "IV", rateUnit: "[IU]/kg/h"}, true
	}
	return preparation{}, false
}

func antimicrobialOf(m medicine) (preparation, bool) {
	switch m {
	case ampicillin:
		return preparation{name: "ampicillin", rxnorm: "733", local: "AMPI", route: "IV", perKg: 50, unit: "mg"}, true
	case cefotaxime:
		return preparation{name: "cefotaxime", rxnorm: "2186", local: "CEFOTAX", route: "IV", perKg: 50, unit: "mg"}, true
	case ceftriaxone:
		return preparation{name: "ceftriaxone", rxnorm: "2193", local: "CEFTRI", route: "IV", perKg: 50, unit: "mg"}, true
	case cefazolin:
		return preparation{name: "cefazolin", rxnorm: "2180", local: "CEFAZ", route: "IV", perKg: 25, unit: "mg"}, true
	case cefepime:
		return preparation{name: "cefepime", rxnorm: "20481", local: "CEFEP", route: "IV", perKg: 50, unit: "mg"}, true
	case meropenem:
		return preparation{name: "meropenem", rxnorm: "29561", local: "MERO", route: "IV", perKg: 20, unit: "mg"}, true
	case vancomycin:
		return preparation{name: "vancomycin", rxnorm: "11124", local: "VANCO", route: "IV", perKg: 15, unit: "mg"}, true
	case clindamycin:
		return preparation{name: "clindamycin", rxnorm: "2582", local: "CLINDA", route: "IV", perKg: 10, unit: "mg"}, true
	case gentamicin:
		return preparation{name: "gentamicin", rxnorm: "1596450", local: "GENTA", route: "IV", perKg: 4, unit: "mg"}, true
	case linezolid:
		return preparation{name: "linezolid", rxnorm: "190376", local: "LINEZ", route: "IV", perKg: 10, unit: "mg"}, true
	case levofloxacin:
		return preparation{name: "levofloxacin", rxnorm: "82122", local: "LEVO", route: "IV", perKg: 8, unit: "mg"}, true
	case azithromycin:
		return preparation{name: "azithromycin", rxnorm: "18631", local: "AZITH", route: "IV", perKg: 8, unit: "mg"}, true
	case metronidazole:
		return preparation{name: "metronidazole", rxnorm: "6922", local: "METRO", route: "IV", perKg: 10, unit: "mg"}, true
	case aciclovir:
		return preparation{name: "aciclovir", rxnorm: "281", local: "ACIC", route: "IV", perKg: 20, unit: "mg"}, true
	case oseltamivir:
		return preparation{name: "oseltamivir", rxnorm: "260101", local: "OSELT", route: "PO", perKg: 3, unit: "mg"}, true
	case micafungin:
		return preparation{name: "micafungin", local: "MICAF", route: "IV", perKg: 3, unit: "mg"}, true
	}
	return preparation{}, false
}

func otherOf(m medicine) (preparation, bool) {
	switch m {
	case hydrocort:
		return preparation{name: "hydrocortisone", rxnorm: "5492", local: "HYDROC", route: "IV", perKg: 1, unit: "mg"}, true
	case methylpred:
		return preparation{name: "methylprednisolone", rxnorm: "6902", local: "METHPR", route: "IV", perKg: 1, unit: "mg"}, true
	case dexamethasone:
		return preparation{name: "dexamethasone", rxnorm: "3264", local: "DEXA", route: "IV", perKg: 0.25, unit: "mg"}, true
	case anakinra:
		return preparation{name: "anakinra", rxnorm: "72435", local: "ANAK", route: "IV", perKg: 2, unit: "mg"}, true
	case tocilizumab:
		return preparation{name: "tocilizumab", rxnorm: "612865", local: "TOCI", route: "IV", perKg: 8, unit: "mg"}, true
	case ivig:
		return preparation{name: "immunoglobulins (IVIG)", rxnorm: "5666", local: "IVIG", route: "IV", perKg: 2, unit: "g"}, true
	case plateletPack:
		return preparation{name: "thrombocytes", local: "PLTPACK", route: "IV", perKg: 10, unit: "mL"}, true
	case redCells:
		return preparation{name: "erythrocytes", local: "RBCPACK", route: "IV", perKg: 10, unit: "mL"}, true
	case salbutamol:
		return preparation{name: "salbutamol", local: "SALB", route: "NEB", perKg: 0.15, unit: "mg"}, true
	case omeprazole:
		return preparation{name: "omeprazole", local: "OMEP", route: "IV", perKg: 1, unit: "mg"}, true
	case quetiapine:
		return preparation{name: "quetiapine", local: "QUETI", route: "PO", perKg: 0.4, unit: "mg"}, true
	case tropicamide:
		return preparation{name: "tropicamide", local: "TROPI", route: "OPH", perKg: 0.01, unit: "mL"}, true
	case ringer:
		return preparation{name: "ringer lactate", local: "RINGER", route: "IV", perKg: 10, unit: "mL", rateUnit: "mL/h"}, true
	case saline:
		return preparation{name: "sodium chloride 0.9%", local: "NACL09", route: "IV", perKg: 10, unit: "mL", rateUnit: "mL/h"}, true
	case furosemide:
		return preparation{name: "furosemide", local: "FURO", route: "IV", perKg: 1, unit: "mg"}, true
	}
	return preparation{}, false
}
