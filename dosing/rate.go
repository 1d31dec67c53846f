// Package dosing reads how a drug is given: the rate of an infusion, the route
// and the purpose. It is shared by the edges.
package dosing

import (
	"strconv"
	"strings"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
	"stormglass/unit"
)

// Concentration is the amount of drug in one millilitre of what runs.
type Concentration struct {
	Amount float64
	Unit   unit.Unit // a mass (Ug, Mg, G …) or IU
}

// Rate is a rate as read. Values are in the drug's own unit per minute (µg;
// international units for vasopressin), or carry the reason why there is none.
type Rate struct {
	Value  analyte.Value // per kg and minute; unusable where the rate came without weight
	Abs    analyte.Value // per minute, where the rate came without weight; else unusable
	PerKg  bool
	Text   string // as received
	Remark string // why it could not be computed, empty if it could
}

// Fill writes the rate into a dose.
func (r Rate) Fill(d *event.DoseDetail) {
	d.Rate, d.RateAbs, d.PerKg, d.RateText = r.Value, r.Abs, r.PerKg, r.Text
}

// Given reports whether a rate was sent at all.
func (r Rate) Given() bool { return r.Text != "" }

// Analyte is the catalogue's row for a drug's rate, None for drugs without.
func Analyte(d drug.ID) analyte.ID {
	switch d {
	case drug.Dopamine:
		return analyte.DopamineRate
	case drug.Dobutamine:
		return analyte.DobutamineRate
	case drug.Epinephrine:
		return analyte.EpinephrineRate
	case drug.Norepinephrine:
		return analyte.NorepinephrineRate
	case drug.Milrinone:
		return analyte.MilrinoneRate
	case drug.Vasopressin:
		return analyte.VasopressinRate
	case drug.Phenylephrine:
		return analyte.PhenylephrineRate
	}
	return analyte.None
}

// Drug is the drug of a rate row, None for other analytes: the inverse of
// Analyte.
func Drug(id analyte.ID) drug.ID {
	for d := drug.Dobutamine; d <= drug.Phenylephrine; d++ {
		if a := Analyte(d); a != analyte.None && a == id {
			return d
		}
	}
	return drug.None
}

// ReadRate reads an infusion rate: a number and its unit, per kg ("0.1",
// "ug/kg/min"), absolute ("5", "mg/h") or as a volume ("3", "mL/h") with the
// concentration where it is known. A volume without concentration leaves the
// rate unknown (NoConcentration), so that the drug still counts as running.
// Units without mass or international units leave it unknown too. 0 is read as
// 0 in any unit of rate. The rate of a fluid stays as received.
func ReadRate(d drug.ID, number, unitText string, c Concentration, ref analyte.Ref) Rate {
	number, unitText = strings.TrimSpace(number), strings.TrimSpace(unitText)
	r := Rate{Text: strings.TrimSpace(number + " " + unitText)}
	if number == "" {
		r.Text = ""
		return r
	}
	x, err := strconv.ParseFloat(number, 64)
	if err != nil || x < 0 {
		return r.unknown(d, analyte.TextOnly, "rate "+strconv.Quote(number)+" is no number; send one with a unit", ref)
	}
	u, err := unit.Parse(unitText)
	if err != nil {
		return r.unknown(d, analyte.UnitUnknown, "rate: "+err.Error(), ref)
	}
	if v, perKg, ok := volume(x, u); ok {
		if x == 0 {
			return r.known(d, 0, perKg, ref)
		}
		if d.Class() == drug.Fluid || d == drug.Albumin { // its volume is its dose, and no drug's rate
			r.PerKg = perKg
			return r
		}
		amount, u, ok := c.minute(v)
		if !ok {
			r.PerKg = perKg
			return r.unknown(d, analyte.NoConcentration, "a rate in "+unitText+" needs the concentration: the drug runs, its dose is unknown", ref)
		}
		return r.measured(d, amount, u, perKg, ref)
	}
	if y, ok := unit.Convert(x, u, unit.UgPerKgPerMin); ok {
		return r.measured(d, y, unit.Ug, true, ref)
	}
	if y, ok := international(x, u, unit.UPerKgPerMin, unit.IUPerKgPerMin); ok {
		return r.measured(d, y, unit.IU, true, ref)
	}
	if y, ok := unit.Convert(x, u, unit.UgPerMin); ok {
		return r.measured(d, y, unit.Ug, false, ref)
	}
	if y, ok := international(x, u, unit.UPerMin, unit.IUPerMin); ok {
		return r.measured(d, y, unit.IU, false, ref)
	}
	return r.unknown(d, analyte.UnitUnknown, "unit "+strconv.Quote(unitText)+" is no rate of a drug; send ug/kg/min, mg/h or mL/h with the concentration", ref)
}

// international reads IU rates. UCUM's U is a catalytic unit; of drugs, pumps
// and charts mean international units by it.
func international(x float64, u, catalytic, iu unit.Unit) (float64, bool) {
	if y, ok := unit.Convert(x, u, iu); ok {
		return y, true
	}
	return unit.Convert(x, u, catalytic)
}

// volume reads a rate of volume as mL per minute.
func volume(x float64, u unit.Unit) (perMin float64, perKg, ok bool) {
	if y, ok := unit.Convert(x, u, unit.MLPerMin); ok {
		return y, false, true
	}
	if y, ok := unit.Convert(x, u, unit.MLPerKgPerH); ok {
		return y / 60, true, true
	}
	return 0, false, false
}

// minute is the amount in v mL, in µg or IU.
func (c Concentration) minute(v float64) (float64, unit.Unit, bool) {
	if c.Amount <= 0 {
		return 0, unit.None, false
	}
	if y, ok := unit.Convert(c.Amount, c.Unit, unit.Ug); ok {
		return y * v, unit.Ug, true
	}
	if y, ok := unit.Convert(c.Amount, c.Unit, unit.IU); ok {
		return y * v, unit.IU, true
	}
	return 0, unit.None, false
}

// measured takes a rate in µg or IU per minute, if that is the drug's unit.
func (r Rate) measured(d drug.ID, x float64, u unit.Unit, perKg bool, ref analyte.Ref) Rate {
	r.PerKg = perKg
	if d == drug.Vasopressin != (u == unit.IU) && d != drug.None {
		return r.unknown(d, analyte.UnitUnknown, "rate "+strconv.Quote(r.Text)+" is not in the drug's unit (international units for vasopressin, mass for the others)", ref)
	}
	return r.known(d, x, perKg, ref)
}

func (r Rate) known(d drug.ID, x float64, perKg bool, ref analyte.Ref) Rate {
	r.PerKg = perKg
	if !perKg {
		r.Abs = analyte.Point(x, ref)
		return r
	}
	row := analyte.Get(Analyte(d))
	if row != nil && (x < row.Lo || x > row.Hi) {
		return r.unknown(d, analyte.Implausible, "rate "+strconv.Quote(r.Text)+" is outside the plausible range of "+row.Name+": kept, not used", ref)
	}
	r.Value = analyte.Point(x, ref)
	return r
}

// unknown says why there is no number. Drugs without a row in the catalogue
// have no plausible range and keep the unusable value.
func (r Rate) unknown(d drug.ID, why analyte.Reason, remark string, ref analyte.Ref) Rate {
	r.Remark = remark
	if row := analyte.Get(Analyte(d)); row != nil {
		r.Value = analyte.Unknown(row, why, ref)
	}
	return r
}
