// Package unit understands a closed set of UCUM codes and the spellings that
// laboratories send instead of them. It knows dimensions and magnitudes, but
// nothing of substances: mg/dL to µmol/L is the analyte's business.
//
// Sources: UCUM (reference "ucum"); the spellings are those seen in public
// laboratory maps and messages. Where a letter's case could mean two units
// ("G/L", "Mg/dL") the text is refused and never guessed.
package unit

// Unit is one understood unit; None is no unit. Units are comparable.
type Unit uint16

// The units of the closed set. The numbers are part of no stored format:
// files carry the code.
const (
	None Unit = iota

	// Without dimension.
	One
	Percent
	Score            // {score}: GCS and its kin
	MoleculesPerCell // {molecules}/{cell}: antibodies bound per monocyte
	PH
	PerMin

	// Time.
	Ms
	Second
	Minute
	Hour
	Day
	Week
	Month // mean Julian month, 30.4375 d
	Year  // mean Julian year, 365.25 d

	// Mass, length, area, volume.
	Kg
	G
	Mg
	Ug
	Ng
	Pg
	Pound
	Ounce
	M
	Cm
	Mm
	Inch
	M2
	L
	DL
	ML
	UL

	// Pressure and temperature.
	MmHg
	KPa
	HPa
	Mbar
	CmH2O
	Cel
	DegF
	Kelvin

	// Mass concentration.
	GPerDL
	GPerL
	MgPerDL
	MgPerL
	MgPerML
	UgPerDL
	UgPerL
	UgPerML
	NgPerDL
	NgPerL
	NgPerML
	PgPerML
	MgPerLFEU
	UgPerMLFEU
	UgPerLFEU
	NgPerMLFEU
	MgPerLDDU
	UgPerMLDDU
	UgPerLDDU
	NgPerMLDDU

	// Amount concentration.
	MolPerL
	MmolPerL
	UmolPerL
	NmolPerL
	PmolPerL
	MeqPerL

	// Catalytic and arbitrary units per volume.
	UPerL
	UPerML
	MilliUPerML
	KUPerL
	UkatPerL
	NkatPerL
	IUPerL
	IUPerML
	KIUPerL
	ArbUPerML

	// Counts per volume.
	TenCubedPerUL
	TenSixthPerUL
	TenSixthPerL
	TenNinthPerL
	TenTwelfthPerL
	PerUL
	PerML
	PerMm3

	// Flow and rates of volume.
	LPerMin
	LPerH
	MLPerMin
	MLPerH
	MLPerDay
	MLPerKgPerH
	LPerKgPerMin
	MmPerH

	// Doses.
	MgPerKg
	UgPerKg
	MgPerM2
	UgPerM2
	MgPerKgPerDay
	MgPerM2PerDay
	UgPerM2PerDay
	MLPerKg
	IU
	MilliIU
	IUPerKg

	// Infusion rates.
	MgPerKgPerMin
	MgPerKgPerH
	UgPerKgPerMin
	UgPerKgPerH
	NgPerKgPerMin
	MgPerMin
	MgPerH
	UgPerMin
	UgPerH
	NgPerMin
	IUPerKgPerMin
	IUPerKgPerH
	MilliIUPerKgPerMin
	MilliIUPerKgPerH
	IUPerMin
	IUPerH
	MilliIUPerMin
	MilliIUPerH
	UPerKgPerMin // catalytic unit by UCUM; pumps mean international units by it
	UPerKgPerH
	MilliUPerKgPerMin
	MilliUPerKgPerH
	UPerMin
	UPerH
	MilliUPerMin
	MilliUPerH

	End // number of units
)

// codes holds the canonical UCUM code of every unit.
var codes = [End]string{
	One: "1", Percent: "%", Score: "{score}", MoleculesPerCell: "{molecules}/{cell}", PH: "[pH]", PerMin: "/min",
	Ms: "ms", Second: "s", Minute: "min", Hour: "h", Day: "d", Week: "wk", Month: "mo", Year: "a",
	Kg: "kg", G: "g", Mg: "mg", Ug: "ug", Ng: "ng", Pg: "pg", Pound: "[lb_av]", Ounce: "[oz_av]",
	M: "m", Cm: "cm", Mm: "mm", Inch: "[in_i]", M2: "m2", L: "L", DL: "dL", ML: "mL", UL: "uL",
	MmHg: "mm[Hg]", KPa: "kPa", HPa: "hPa", Mbar: "mbar", CmH2O: "cm[H2O]", Cel: "Cel", DegF: "[degF]", Kelvin: "K",
	GPerDL: "g/dL", GPerL: "g/L", MgPerDL: "mg/dL", MgPerL: "mg/L", MgPerML: "mg/mL", UgPerDL: "ug/dL", UgPerL: "ug/L",
	UgPerML: "ug/mL", NgPerDL: "ng/dL", NgPerL: "ng/L", NgPerML: "ng/mL", PgPerML: "pg/mL",
	MgPerLFEU: "mg/L{FEU}", UgPerMLFEU: "ug/mL{FEU}", UgPerLFEU: "ug/L{FEU}", NgPerMLFEU: "ng/mL{FEU}",
	MgPerLDDU: "mg/L{DDU}", UgPerMLDDU: "ug/mL{DDU}", UgPerLDDU: "ug/L{DDU}", NgPerMLDDU: "ng/mL{DDU}",
	MolPerL: "mol/L", MmolPerL: "mmol/L", UmolPerL: "umol/L", NmolPerL: "nmol/L", PmolPerL: "pmol/L", MeqPerL: "meq/L",
	UPerL: "U/L", UPerML: "U/mL", MilliUPerML: "mU/mL", KUPerL: "kU/L", UkatPerL: "ukat/L", NkatPerL: "nkat/L",
	IUPerL: "[IU]/L", IUPerML: "[IU]/mL", KIUPerL: "k[IU]/L", ArbUPerML: "[arb'U]/mL",
	TenCubedPerUL: "10*3/uL", TenSixthPerUL: "10*6/uL", TenSixthPerL: "10*6/L", TenNinthPerL: "10*9/L",
	TenTwelfthPerL: "10*12/L", PerUL: "/uL", PerML: "/mL", PerMm3: "/mm3",
	LPerMin: "L/min", LPerH: "L/h", MLPerMin: "mL/min", MLPerH: "mL/h", MLPerDay: "mL/d", MLPerKgPerH: "mL/kg/h",
	LPerKgPerMin: "L/kg/min", MmPerH: "mm/h",
	MgPerKg: "mg/kg", UgPerKg: "ug/kg", MgPerM2: "mg/m2", UgPerM2: "ug/m2", MgPerKgPerDay: "mg/kg/d",
	MgPerM2PerDay: "mg/m2/d", UgPerM2PerDay: "ug/m2/d", MLPerKg: "mL/kg", IU: "[IU]", MilliIU: "m[IU]", IUPerKg: "[IU]/kg",
	MgPerKgPerMin: "mg/kg/min", MgPerKgPerH: "mg/kg/h", UgPerKgPerMin: "ug/kg/min", UgPerKgPerH: "ug/kg/h",
	NgPerKgPerMin: "ng/kg/min", MgPerMin: "mg/min", MgPerH: "mg/h", UgPerMin: "ug/min", UgPerH: "ug/h", NgPerMin: "ng/min",
	IUPerKgPerMin: "[IU]/kg/min", IUPerKgPerH: "[IU]/kg/h", MilliIUPerKgPerMin: "m[IU]/kg/min",
	MilliIUPerKgPerH: "m[IU]/kg/h", IUPerMin: "[IU]/min", IUPerH: "[IU]/h", MilliIUPerMin: "m[IU]/min", MilliIUPerH: "m[IU]/h",
	UPerKgPerMin: "U/kg/min", UPerKgPerH: "U/kg/h", MilliUPerKgPerMin: "mU/kg/min", MilliUPerKgPerH: "mU/kg/h",
	UPerMin: "U/min", UPerH: "U/h", MilliUPerMin: "mU/min", MilliUPerH: "mU/h",
}

// Code is the canonical UCUM code, empty for None.
func (u Unit) Code() string {
	if u < End {
		return codes[u]
	}
	return ""
}

// String is the code as people read it: "µg/L", "×10³/µL", "mmHg"; the code
// itself where nothing better is usual, and empty for None.
func (u Unit) String() string {
	switch u {
	case None:
		return ""
	case One, Score, PH:
		return ""
	case MmHg:
		return "mmHg"
	case CmH2O:
		return "cmH2O"
	case Cel:
		return "°C"
	case DegF:
		return "°F"
	case TenCubedPerUL:
		return "×10³/µL"
	case TenSixthPerUL:
		return "×10⁶/µL"
	case TenSixthPerL:
		return "×10⁶/L"
	case TenNinthPerL:
		return "×10⁹/L"
	case TenTwelfthPerL:
		return "×10¹²/L"
	case MoleculesPerCell:
		return "molecules/cell"
	}
	return readable(u.Code())
}

// readable puts µ for u and IU for [IU], and takes braces off.
func readable(code string) string {
	out := make([]byte, 0, len(code)+2)
	for i := 0; i < len(code); i++ {
		c := code[i]
		start := i == 0 || code[i-1] == '/'
		switch {
		case c == 'u' && start && i+1 < len(code):
			out = append(out, "µ"...)
		case c == '{':
			out = append(out, ' ')
		case c == '}' || c == '[' || c == ']':
		default:
			out = append(out, c)
		}
	}
	return string(out)
}

// All lists the units of the set in their fixed order.
func All() []Unit {
	out := make([]Unit, 0, End-1)
	for u := None + 1; u < End; u++ {
		out = append(out, u)
	}
	return out
}
