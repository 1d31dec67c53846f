package unit

import "strings"

// labSpellings are spellings seen in laboratory messages and maps, beside the
// UCUM codes. Case is as written; lower and upper case forms of the codes are
// added by spellingTable where no other unit could be meant.
var labSpellings = map[string]Unit{
	"{INR}": One, "{ratio}": One, "{Ratio}": One, "ratio": One, "RATIO": One, "INR": One, "index": One, "{index}": One,
	"{score}": Score, "score": Score, "points": Score, "{count}": One, "{#}": One, "{yes/no}": One, "{bool}": One,
	"pH": PH, "PH": PH, "pH units": PH, "units pH": PH, "percent": Percent, "pct": Percent, "PCT": Percent, "vol%": Percent,
	"molecules/cell": MoleculesPerCell, "AB/C": MoleculesPerCell, "Ab/c": MoleculesPerCell, "ABC": MoleculesPerCell,
	"Ab/cell": MoleculesPerCell, "AB/cell": MoleculesPerCell, "antibodies/cell": MoleculesPerCell, "ABC/cell": MoleculesPerCell,
	"antibodies bound/cell": MoleculesPerCell, "mAb/cell": MoleculesPerCell, "receptors/cell": MoleculesPerCell,
	"{antibodies}/{cell}": MoleculesPerCell, "{AB}/{C}": MoleculesPerCell, "{ABC}": MoleculesPerCell,
	"{receptors}/{cell}": MoleculesPerCell, "molecules per cell": MoleculesPerCell,
	"bpm": PerMin, "BPM": PerMin, "1/min": PerMin, "beats/min": PerMin, "breaths/min": PerMin, "insp/min": PerMin,
	"{beats}/min": PerMin, "{breaths}/min": PerMin, "min-1": PerMin,

	"sec": Second, "SEC": Second, "secs": Second, "second": Second, "seconds": Second, "msec": Ms, "mins": Minute,
	"minutes": Minute, "hr": Hour, "HR": Hour, "hrs": Hour, "hour": Hour, "hours": Hour, "day": Day, "days": Day, "DAYS": Day,
	"week": Week, "weeks": Week, "wks": Week, "month": Month, "months": Month, "mos": Month, "mo_j": Month,
	"year": Year, "years": Year, "yr": Year, "yrs": Year, "y": Year, "a_j": Year,
	"kgs": Kg, "gm": G, "gram": G, "grams": G, "mcg": Ug, "lb": Pound, "lbs": Pound, "LB": Pound, "oz": Ounce,
	"in": Inch, "inch": Inch, "inches": Inch, "m^2": M2, "m²": M2, "cc": ML, "liters": L, "litres": L,

	"mmHg": MmHg, "mm Hg": MmHg, "MMHG": MmHg, "mmhg": MmHg, "MM HG": MmHg, "mm HG": MmHg, "mm hg": MmHg, "MM(HG)": MmHg,
	"cmH2O": CmH2O, "cm H2O": CmH2O, "CMH2O": CmH2O, "cmh2o": CmH2O, "CM H2O": CmH2O, "cm(H2O)": CmH2O, "mBar": Mbar,
	"°C": Cel, "° C": Cel, "degC": Cel, "deg C": Cel, "DegC": Cel, "C": Cel, "Celsius": Cel, "celsius": Cel, "CEL": Cel,
	"cel": Cel, "degrees C": Cel, "Deg. C": Cel, "°F": DegF, "degF": DegF, "deg F": DegF, "DegF": DegF, "F": DegF,
	"Fahrenheit": DegF, "FAH": DegF, "Deg. F": DegF, "degrees F": DegF,

	"gm/dL": GPerDL, "gm/dl": GPerDL, "gm/L": GPerL, "mg%": MgPerDL, "mcg/L": UgPerL, "mcg/mL": UgPerML, "mcg/dL": UgPerDL,
	"µg/L": UgPerL, "µg/l": UgPerL, "µg/mL": UgPerML, "µg/ml": UgPerML, "µg/dL": UgPerDL, "µmol/L": UmolPerL,
	"µmol/l": UmolPerL, "μmol/L": UmolPerL, "μg/L": UgPerL, "mcmol/L": UmolPerL, "mmoles/L": MmolPerL, "mM": MmolPerL,
	"mEq/L": MeqPerL, "mEq/l": MeqPerL, "MEQ/L": MeqPerL, "mval/L": MeqPerL,
	"units/L": UPerL, "Units/L": UPerL, "UNITS/L": UPerL, "units/mL": UPerML, "Units/mL": UPerML, "U/ml": UPerML,
	"IU/L": IUPerL, "IU/l": IUPerL, "iu/L": IUPerL, "IU/mL": IUPerML, "IU/ml": IUPerML, "kIU/L": KIUPerL, "[iU]/L": IUPerL,
	"[iU]/mL": IUPerML, "µkat/L": UkatPerL, "µkat/l": UkatPerL,

	"K/uL": TenCubedPerUL, "K/UL": TenCubedPerUL, "k/uL": TenCubedPerUL, "k/ul": TenCubedPerUL, "K/ul": TenCubedPerUL,
	"K/mcL": TenCubedPerUL, "K/µL": TenCubedPerUL, "K/mm3": TenCubedPerUL, "K/cumm": TenCubedPerUL, "k/mcL": TenCubedPerUL,
	"10*3/mm3": TenCubedPerUL, "thou/uL": TenCubedPerUL, "Thou/uL": TenCubedPerUL, "THOU/UL": TenCubedPerUL,
	"thousand/uL": TenCubedPerUL, "Thousand/uL": TenCubedPerUL, "thou/mcL": TenCubedPerUL, "Thousands/uL": TenCubedPerUL,
	"Tsd/µl": TenCubedPerUL, "Tsd/µL": TenCubedPerUL, "Tsd./µl": TenCubedPerUL, "Tsd/ul": TenCubedPerUL,
	"x10E3/uL": TenCubedPerUL, "x10*3/uL": TenCubedPerUL, "x10^3/uL": TenCubedPerUL, "10^3/uL": TenCubedPerUL,
	"10E3/uL": TenCubedPerUL, "X10E3/UL": TenCubedPerUL, "10*3/µL": TenCubedPerUL, "10e3/uL": TenCubedPerUL,
	"M/uL": TenSixthPerUL, "M/UL": TenSixthPerUL, "mil/uL": TenSixthPerUL,
	"10^6/uL": TenSixthPerUL, "x10E6/uL": TenSixthPerUL, "million/uL": TenSixthPerUL, "Mill/µl": TenSixthPerUL,
	"10^9/L": TenNinthPerL, "10E9/L": TenNinthPerL, "x10E9/L": TenNinthPerL, "x10^9/L": TenNinthPerL, "10e9/L": TenNinthPerL,
	"Gpt/L": TenNinthPerL, "Gpt/l": TenNinthPerL, "10^6/L": TenSixthPerL, "10^12/L": TenTwelfthPerL, "Tpt/L": TenTwelfthPerL,
	"cells/uL": PerUL, "cells/mcL": PerUL, "cells/µL": PerUL, "/mcL": PerUL, "/µL": PerUL, "/cumm": PerMm3,
	"cells/mm3": PerMm3, "/mm^3": PerMm3, "cells/mm^3": PerMm3, "cells/cumm": PerMm3, "{cells}/uL": PerUL, "#/uL": PerUL,

	"lpm": LPerMin, "LPM": LPerMin, "L/m": LPerMin, "liters/min": LPerMin, "mL/hr": MLPerH, "ml/hr": MLPerH, "mL/hour": MLPerH,
	"mL/(24.h)": MLPerDay, "mL/24h": MLPerDay, "mL/24 h": MLPerDay, "mL/24hr": MLPerDay, "mL/day": MLPerDay, "ml/24h": MLPerDay,
	"mL/kg/hr": MLPerKgPerH, "mL/(kg.h)": MLPerKgPerH, "ml/kg/hr": MLPerKgPerH, "mm/hr": MmPerH, "MM/HR": MmPerH, "mm/hour": MmPerH,
	"mm/1h": MmPerH,

	"units": IU, "unit": IU, "Units": IU, "UNITS": IU, "IU": IU, "iu": IU, "[iU]": IU, "milliunits": MilliIU, "mIU": MilliIU,
	"units/kg": IUPerKg, "IU/kg": IUPerKg, "mg/m^2": MgPerM2, "mcg/m2": UgPerM2, "mcg/kg": UgPerKg,
	"mg/kg/day": MgPerKgPerDay, "mg/(kg.d)": MgPerKgPerDay, "mg/m2/day": MgPerM2PerDay, "mcg/m2/day": UgPerM2PerDay,
	"mcg/kg/min": UgPerKgPerMin, "mcg/kg/hr": UgPerKgPerH, "ug/kg/hr": UgPerKgPerH, "mcg/kg/h": UgPerKgPerH,
	"µg/kg/min": UgPerKgPerMin, "µg/kg/h": UgPerKgPerH, "ug/(kg.min)": UgPerKgPerMin, "ug/(kg.h)": UgPerKgPerH,
	"mg/kg/hr": MgPerKgPerH, "mg/hr": MgPerH, "mcg/min": UgPerMin, "mcg/hr": UgPerH, "mcg/h": UgPerH, "ug/hr": UgPerH,
	"ug/kg/minute": UgPerKgPerMin, "mcg/kg/minute": UgPerKgPerMin, "gamma/kg/min": UgPerKgPerMin,
	"units/kg/min": IUPerKgPerMin, "units/kg/hr": IUPerKgPerH, "units/kg/h": IUPerKgPerH, "IU/kg/min": IUPerKgPerMin,
	"IU/kg/h": IUPerKgPerH, "IU/kg/hr": IUPerKgPerH, "units/min": IUPerMin, "Units/min": IUPerMin, "units/hr": IUPerH,
	"units/h": IUPerH, "units/hour": IUPerH, "units/hour(s)": IUPerH, "IU/min": IUPerMin, "IU/h": IUPerH, "IU/hr": IUPerH,
	"milliunits/kg/min": MilliIUPerKgPerMin, "milliunits/kg/hr": MilliIUPerKgPerH, "milliunits/kg/h": MilliIUPerKgPerH,
	"mIU/kg/min": MilliIUPerKgPerMin, "mIU/kg/h": MilliIUPerKgPerH, "milli-units/kg/min": MilliIUPerKgPerMin,
	"milliunits/min": MilliIUPerMin, "mIU/min": MilliIUPerMin, "milliunits/hr": MilliIUPerH, "[iU]/kg/min": IUPerKgPerMin,
	"U/(kg.min)": UPerKgPerMin, "U/hr": UPerH, "U/kg/hr": UPerKgPerH, "mU/(kg.min)": MilliUPerKgPerMin,
	"mU/kg/hr": MilliUPerKgPerH, "mU/hr": MilliUPerH,
}

// spellings leads from every accepted text to its unit. It is built once and
// never written again.
var spellings = spellingTable()

func spellingTable() map[string]Unit {
	out := make(map[string]Unit, 3*int(End)+len(labSpellings))
	for u := None + 1; u < End; u++ {
		out[codes[u]] = u
	}
	for text, u := range labSpellings {
		if _, taken := out[text]; !taken {
			out[text] = u
		}
	}
	for u := None + 1; u < End; u++ {
		for _, text := range [...]string{strings.ToLower(codes[u]), upper(u)} {
			if _, taken := out[text]; !taken && text != "" && text != "k" {
				out[text] = u
			}
		}
	}
	return out
}

// upper is the all-capitals form of a unit's code, empty where capitals could
// mean another unit: G/L is 10⁹/L in some countries, MU and M[IU] are millions,
// S and M alone are siemens and mega, and so on.
func upper(u Unit) string {
	code := codes[u]
	switch u {
	case GPerL, MilliUPerML, MilliIU, KUPerL, KIUPerL, MilliIUPerKgPerMin, MilliIUPerKgPerH, MilliIUPerMin, MilliIUPerH,
		MilliUPerKgPerMin, MilliUPerKgPerH, MilliUPerMin, MilliUPerH, MoleculesPerCell, Ms, Pg:
		return ""
	}
	if len(code) == 1 {
		return ""
	}
	return strings.ToUpper(code)
}
