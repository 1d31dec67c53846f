package event

import (
	"encoding/json"
	"fmt"
	"math"

	"stormglass/analyte"
)

// View is the JSON form of an event: stable field names, RFC 3339 times in
// UTC, enumerations as keys, text and unit as received. Fields that say
// nothing are left out.
type View struct {
	ID       string      `json:"id"` // 16 hexadecimal digits
	Kind     string      `json:"kind"`
	Status   string      `json:"status"`
	Patient  PatientView `json:"patient"`
	Sender   string      `json:"sender,omitempty"`
	Order    string      `json:"order,omitempty"`
	Code     string      `json:"code,omitempty"`
	Label    string      `json:"label,omitempty"`
	At       string      `json:"at,omitempty"` // true of the patient; with To, an interval
	To       string      `json:"to,omitempty"`
	Recorded string      `json:"recorded,omitempty"`
	Sent     string      `json:"sent,omitempty"`
	Seq      uint64      `json:"seq,omitempty"`
	Analyte  string      `json:"analyte,omitempty"`
	Value    *ValueView  `json:"value,omitempty"`
	Text     string      `json:"text,omitempty"`
	Unit     string      `json:"unit,omitempty"`
	Specimen string      `json:"specimen,omitempty"`
	Assay    string      `json:"assay,omitempty"`
	Flags    string      `json:"flags,omitempty"`
	Remark   string      `json:"remark,omitempty"`
	Received string      `json:"received,omitempty"` // the laboratory had the sample
	Analysed string      `json:"analysed,omitempty"`

	Dose    *DoseView    `json:"dose,omitempty"`
	Test    *TestView    `json:"test,omitempty"`
	Support *SupportView `json:"support,omitempty"`
	Stay    *StayView    `json:"stay,omitempty"`
	Person  *PersonView  `json:"person,omitempty"`
	Fact    *FactView    `json:"fact,omitempty"`
	Assert  *AssertView  `json:"assertion,omitempty"`
	Link    *LinkView    `json:"link,omitempty"`
	Feed    *FeedView    `json:"feed,omitempty"`
}

// PatientView is a patient's identifier.
type PatientView struct {
	Authority string `json:"authority"`
	Value     string `json:"value"`
}

// ValueView is a value in the analyte's canonical unit. Printed is the number
// that a paper's convention would take.
type ValueView struct {
	Lo      float64  `json:"lo"`
	Hi      float64  `json:"hi"`
	Printed *float64 `json:"printed,omitempty"`
	Unit    string   `json:"unit,omitempty"`
	Reason  string   `json:"reason"`
	Known   bool     `json:"known"`
}

// DoseView is an administration or an order.
type DoseView struct {
	Drug     string     `json:"drug,omitempty"`
	Name     string     `json:"name,omitempty"`
	Action   string     `json:"action"`
	Purpose  string     `json:"purpose"`
	Route    string     `json:"route,omitempty"`
	Systemic *bool      `json:"systemic,omitempty"` // left out where the route is not known
	Line     string     `json:"line,omitempty"`
	Amount   float64    `json:"amount,omitempty"`
	Unit     string     `json:"unit,omitempty"`
	Rate     *ValueView `json:"rate,omitempty"` // per kg and minute
	RateAbs  *ValueView `json:"rate_absolute,omitempty"`
	RateText string     `json:"rate_text,omitempty"`
	PerKg    bool       `json:"per_kg,omitempty"`
}

// TestView is an order for a test, or a specimen taken.
type TestView struct {
	Analyte   string   `json:"analyte,omitempty"`
	Infection bool     `json:"infection,omitempty"`
	Panel     []string `json:"panel,omitempty"`
	Cancelled bool     `json:"cancelled,omitempty"`
	Collected bool     `json:"collected,omitempty"`
}

// SupportView is a support's state change.
type SupportView struct {
	Kind     string `json:"kind"`
	Action   string `json:"action"`
	Elective bool   `json:"elective,omitempty"`
	Chronic  bool   `json:"chronic,omitempty"`
	Name     string `json:"name,omitempty"`
}

// StayView is an encounter event.
type StayView struct {
	Action   string `json:"action"`
	Class    string `json:"class,omitempty"`
	Unit     string `json:"unit,omitempty"`
	Room     string `json:"room,omitempty"`
	Bed      string `json:"bed,omitempty"`
	Visit    string `json:"visit,omitempty"`
	Admitted string `json:"admitted,omitempty"`
	Birth    string `json:"birth_hospitalisation,omitempty"`
	Limits   string `json:"limits_of_care,omitempty"`
	Transfer bool   `json:"transfer,omitempty"`
}

// PersonView is what is said of the person.
type PersonView struct {
	BirthFrom string     `json:"birth_from,omitempty"`
	BirthTo   string     `json:"birth_to,omitempty"`
	BirthText string     `json:"birth_text,omitempty"`
	Sex       string     `json:"sex,omitempty"`
	Name      string     `json:"name,omitempty"`
	Gestation *ValueView `json:"gestation_weeks,omitempty"`
	Age       *ValueView `json:"age_months,omitempty"`
	Died      string     `json:"died,omitempty"`
	DeathTime string     `json:"death_time,omitempty"`
}

// FactView is a diagnosis, baseline fact or procedure.
type FactView struct {
	Fact   string `json:"fact"`
	Text   string `json:"text,omitempty"`
	System string `json:"system,omitempty"`
	Code   string `json:"code,omitempty"`
	Absent bool   `json:"absent,omitempty"`
	Ended  bool   `json:"ended,omitempty"`
}

// AssertView is an audited assertion.
type AssertView struct {
	Statement string `json:"statement"`
	Truth     string `json:"truth"`
	Author    string `json:"author,omitempty"`
	Reason    string `json:"reason,omitempty"`
}

// LinkView merges the prior identifier into the event's patient, or undoes it.
type LinkView struct {
	Prior PatientView `json:"prior"`
	Undo  bool        `json:"undo,omitempty"`
}

// FeedView is a sign of life of a feed.
type FeedView struct {
	Feed         string `json:"feed"`
	AliveSeconds int64  `json:"alive_seconds,omitempty"`
}

// MarshalJSON writes the View.
func (e Event) MarshalJSON() ([]byte, error) { return json.Marshal(e.View()) }

// View is the JSON form of the event.
func (e *Event) View() View {
	v := View{ID: HexID(e.ID), Kind: e.Kind.Key(), Status: e.Status.Key(), Patient: PatientView(e.Patient), Sender: e.Sender, Order: e.Order,
		Code: e.Code, Label: e.Label, At: stamp(e.At), Recorded: stamp(e.Recorded), Sent: stamp(e.Sent), Seq: e.Seq,
		Value: valueView(e.Value, canonicalUnit(e.Analyte)), Text: e.Text, Unit: e.Unit, Specimen: e.Specimen, Assay: e.Assay, Flags: e.Flags,
		Remark: e.Remark, Analyte: analyteKey(e.Analyte), Received: stamp(e.Received), Analysed: stamp(e.Analysed)}
	if e.To != e.At {
		v.To = stamp(e.To)
	}
	e.viewDetails(&v)
	return v
}

func (e *Event) viewDetails(v *View) {
	if d := e.Dose; d != nil {
		v.Dose = d.view()
	}
	if d := e.Test; d != nil {
		v.Test = &TestView{Analyte: analyteKey(d.Analyte), Infection: d.Infection, Cancelled: d.Cancelled, Collected: d.Collected}
		for _, id := range d.Panel {
			v.Test.Panel = append(v.Test.Panel, analyteKey(id))
		}
	}
	if d := e.Support; d != nil {
		v.Support = &SupportView{Kind: d.Kind.Key(), Action: d.Action.Key(), Elective: d.Elective, Chronic: d.Chronic, Name: d.Name}
	}
	if d := e.Stay; d != nil {
		v.Stay = &StayView{Action: d.Action.Key(), Class: d.Class, Unit: d.Unit, Room: d.Room, Bed: d.Bed, Visit: d.Visit,
			Admitted: stamp(d.Admitted), Birth: said(d.Birth), Limits: said(d.Limits), Transfer: d.Transfer}
	}
	if d := e.Person; d != nil {
		v.Person = &PersonView{BirthFrom: stamp(d.BirthFrom), BirthTo: stamp(d.BirthTo), BirthText: d.BirthText, Sex: d.Sex, Name: d.Name,
			Gestation: valueView(d.GestationWeeks, "wk"), Age: valueView(d.AgeMonths, "mo"), Died: said(d.Died), DeathTime: stamp(d.DeathTime)}
	}
	if d := e.Fact; d != nil {
		v.Fact = &FactView{Fact: d.Fact.Key(), Text: d.Text, System: d.System, Code: d.Code, Absent: d.Absent, Ended: d.Ended}
	}
	if d := e.Assert; d != nil {
		v.Assert = &AssertView{Statement: d.Statement.Key(), Truth: d.Truth.Key(), Author: d.Author, Reason: d.Reason}
	}
	if d := e.Link; d != nil {
		v.Link = &LinkView{Prior: PatientView(d.Prior), Undo: d.Undo}
	}
	if d := e.Feed; d != nil {
		v.Feed = &FeedView{Feed: d.Feed.Key(), AliveSeconds: d.Alive / 1000}
	}
}

func (d *DoseDetail) view() *DoseView {
	v := &DoseView{Drug: drugName(d.Drug), Name: d.Name, Action: d.Action.Key(), Purpose: d.Purpose.Key(), Route: d.Route, Line: d.Line,
		Amount: finite(d.Amount), Unit: d.Unit, Rate: valueView(d.Rate, ""), RateAbs: valueView(d.RateAbs, ""), RateText: d.RateText, PerKg: d.PerKg}
	if d.RouteKnown {
		systemic := d.Systemic
		v.Systemic = &systemic
	}
	return v
}

// HexID is an id as 16 hexadecimal digits, as it stands in JSON and links.
func HexID(id ID) string { return fmt.Sprintf("%016x", uint64(id)) }

// stamp is an instant in RFC 3339, empty if unknown.
func stamp(t Time) string {
	if !t.Known() {
		return ""
	}
	return t.String()
}

func said(t Tri) string {
	if t == NotSaid {
		return ""
	}
	return t.Key()
}

func canonicalUnit(id analyte.ID) string {
	if a := analyte.Get(id); a != nil {
		return a.Unit.Code()
	}
	return ""
}

func valueView(v analyte.Value, unit string) *ValueView {
	lo, hi := v.Bounds()
	if !v.Usable() || math.IsNaN(lo) || math.IsNaN(hi) {
		return nil
	}
	out := &ValueView{Lo: finite(lo), Hi: finite(hi), Unit: unit, Reason: v.Why().Key(), Known: v.Known()}
	if x, ok := v.Printed(); ok && !math.IsNaN(x) {
		x = finite(x)
		out.Printed = &x
	}
	return out
}

// finite keeps infinities out of JSON, which has none; no constructor of
// analyte.Value gives any. Not-a-number becomes 0, which for an amount means
// unknown.
func finite(x float64) float64 {
	if math.IsNaN(x) {
		return 0
	}
	return math.Max(-math.MaxFloat64, math.Min(math.MaxFloat64, x))
}
