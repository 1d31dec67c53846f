// Package drug is the catalogue of drugs that rules ask for, with their RxNorm
// and ATC codes and class.
package drug

// ID is a drug's index in the catalogue; None is no known drug.
type ID uint16

// Class groups drugs as the rules ask for them.
type Class uint8

// Classes.
const (
	Other Class = iota
	Vasoactive
	Antibacterial
	Antifungal
	Antiviral
	ImmuneBlock
	ImmuneStimulate
	Steroid
	NeuromuscularBlock
	Sedative
	Transfusion
	Fluid        // crystalloids and synthetic colloids given as volume; see Isotonic
	DeliriumDrug // given against delirium
	Mydriatic    // widens pupils where it is put
	ClassEnd     // number of classes
)

// Class is the class of a drug, Other for None.
func (id ID) Class() Class {
	if int(id) >= len(catalogue) {
		return Other
	}
	return catalogue[id].Class
}

// Antimicrobial reports whether the class treats infection.
func (c Class) Antimicrobial() bool { return c == Antibacterial || c == Antifungal || c == Antiviral }

// Drugs that rules name. All others of the catalogue follow them and are
// reached by code or name.
const (
	None ID = iota
	Dobutamine
	Dopamine
	Epinephrine
	Milrinone
	Norepinephrine
	Vasopressin
	Phenylephrine
	Cefazolin
	Anakinra
	Canakinumab
	Tocilizumab
	Sarilumab
	Siltuximab
	Ruxolitinib
	Baricitinib
	Tofacitinib
	Emapalumab
	InterferonGamma
	Sargramostim
	Hydrocortisone
	Methylprednisolone
	Dexamethasone
	Prednisolone
	SodiumChloride // of a strength that is not said
	Albumin        // of a strength that is not said
	Electrolytes   // of a composition that is not said
	Erythrocytes
	Thrombocytes
	Plasma
	Atropine
	NamedEnd
)
