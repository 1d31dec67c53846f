package table

import (
	"slices"
	"strings"

	"stormglass/analyte"
	"stormglass/drug"
	"stormglass/event"
)

// role is what a column or a name of a long table stands for.
type role uint8

const (
	roleNone role = iota
	// Of the row.
	rolePatient
	roleAuthority
	roleTime
	roleHours
	roleUntil
	roleRecorded
	// Of a long row.
	roleName
	roleCode
	roleValue
	roleUnit
	roleSpecimen
	roleAssay
	roleStatus
	roleOrderNo
	roleRoute
	rolePurpose
	roleReceived
	roleAnalysed
	// Facts.
	roleAnalyte
	roleBirth
	roleSex
	rolePerson // name
	roleDied
	roleDeath
	roleAssert
	roleFact
	roleSupport
	roleDose
	roleOrder
	roleAdmit
	roleDischarge
	roleFeed
)

// meaning is what a name means, with what it is about.
type meaning struct {
	role      role
	name      string // as written
	column    string // heading of the column
	unit      string // as declared, "" if none
	assumed   bool   // the unit is the catalogue's
	analyte   analyte.ID
	specimen  string
	assay     string
	note      string
	match     analyte.Match // of a LOINC code, for the annotation it vouches for
	drug      drug.ID
	drugName  string
	route     string
	purpose   string
	support   event.SupportKind
	fact      event.Fact
	statement event.Statement
	feed      event.FeedKind
	infection bool
	how       *how // how its cells are read, nil: they are values as they are
}

// rowNames are the headings of a row's own columns.
var rowNames = map[string]role{
	"patient": rolePatient, "patient_id": rolePatient, "patientid": rolePatient, "pid": rolePatient, "subject": rolePatient,
	"subject_id": rolePatient, "mrn": rolePatient, "stay_id": rolePatient, "icustay_id": rolePatient, "person_id": rolePatient,
	"authority": roleAuthority, "patient_authority": roleAuthority, "system": roleAuthority,
	"time": roleTime, "timestamp": roleTime, "datetime": roleTime, "date_time": roleTime, "charttime": roleTime, "observed": roleTime,
	"effective": roleTime, "at": roleTime, "date": roleTime,
	"hours": roleHours, "hour": roleHours, "iculos": roleHours, "hours_since_start": roleHours,
	"until": roleUntil, "end": roleUntil, "end_time": roleUntil, "stop": roleUntil, "endtime": roleUntil,
	"recorded": roleRecorded, "recorded_at": roleRecorded, "known": roleRecorded, "known_at": roleRecorded, "storetime": roleRecorded,
	"issued": roleRecorded, "received": roleRecorded,
}

// longNames are further headings of a long table.
var longNames = map[string]role{
	"analyte": roleName, "item": roleName, "variable": roleName, "parameter": roleName, "test": roleName, "measurement": roleName,
	"code": roleCode, "loinc": roleCode,
	"value": roleValue, "result": roleValue, "valuenum": roleValue,
	"unit": roleUnit, "units": roleUnit, "uom": roleUnit, "valueuom": roleUnit,
	"specimen": roleSpecimen, "assay": roleAssay, "method": roleAssay, "status": roleStatus,
	"order": roleOrderNo, "order_id": roleOrderNo, "line": roleOrderNo, "route": roleRoute, "purpose": rolePurpose, "indication": rolePurpose,
	"analysed": roleAnalysed, "analyzed": roleAnalysed, "sample_received": roleReceived,
}

// personNames say something of the person or the stay.
var personNames = map[string]role{
	"birth_date": roleBirth, "birthdate": roleBirth, "dob": roleBirth, "date_of_birth": roleBirth,
	"sex": roleSex, "gender": roleSex, "patient_name": rolePerson,
	"died": roleDied, "death_time": roleDeath, "admit": roleAdmit, "discharge": roleDischarge,
}

// aliases of analytes that tables use and the catalogue does not.
var alsoCalled = map[string]analyte.ID{
	"gestation_weeks": analyte.GestationalAge, "temp": analyte.Temperature,
}

// Names lists the special names of tables, for help texts: a name, what it
// says and which values it takes.
func Names() [][3]string {
	return [][3]string{
		{"birth_date", "birth, to the day, month or minute", "2024-03-05 · 2024-03"},
		{"sex", "sex", "male · female · other · unknown"},
		{"gestation_weeks", "gestation at birth in weeks", "32"},
		{"suspected_infection", "a clinician's statement", "yes · no"},
		{"close_infection", "the episode of suspected infection is over", "yes"},
		{"mods_onset", "onset of dysfunction of two organs, at the row's time", "yes · a time"},
		{"limits_of_care · birth_hospitalisation", "a clinician's statement", "yes · no"},
		{"dose:DRUG[:ROUTE[:PURPOSE]]", "a dose or an infusion", "500 mg · given · 0.1 ug/kg/min · 0 · start · stop · not_given"},
		{"support:KIND", "organ support: " + strings.Join(supportKeys(), ", "), "1 · 0 · start · stop"},
		{"fact:KEY", "a diagnosis, baseline fact or procedure", "yes · no · ended"},
		{"order:ANALYTE · order:culture", "a test was ordered; culture stands for any test for infection", "1 · collected · cancelled"},
		{"admit · discharge", "begin and end of the stay, at the row's time", "the ward, or 1"},
		{"died · death_time", "death", "yes · no; a time"},
		{"feed:KIND", "a feed vouches from this row on that it sends all: medication, ventilator, device, orders, laboratory, vitals, adt", "1"},
	}
}

func supportKeys() []string {
	var out []string
	for k := event.SupportKind(0); k < event.SupportEnd; k++ {
		out = append(out, k.Key())
	}
	return out
}

// meaningOf reads a name: an analyte's key or alias, or a special name.
func meaningOf(name string) meaning {
	m := meaning{name: name, column: name}
	key := strings.ToLower(strings.TrimSpace(name))
	if prefix, rest, ok := strings.Cut(key, ":"); ok {
		return m.prefixed(prefix, strings.TrimSpace(rest))
	}
	if r, ok := personNames[key]; ok {
		m.role = r
		return m
	}
	if s, ok := event.StatementByKey(key); ok && s != event.AntimicrobialPurpose {
		m.role, m.statement = roleAssert, s
		return m
	}
	id, ok := analyte.ByKey(key)
	if !ok {
		id, ok = alsoCalled[key]
	}
	if ok {
		m.role, m.analyte = roleAnalyte, id
	}
	return m
}

// prefixed reads "dose:…", "support:…" and their kin.
func (m meaning) prefixed(prefix, rest string) meaning {
	var ok bool
	switch prefix {
	case "dose", "drug":
		parts := strings.SplitN(rest, ":", 3)
		m.drug, _ = drug.ByName(parts[0])
		m.drugName, ok = parts[0], parts[0] != ""
		if len(parts) > 1 {
			m.route = strings.ToUpper(parts[1])
		}
		if len(parts) > 2 {
			m.purpose = parts[2]
		}
		return m.as(roleDose, ok)
	case "support":
		m.support, ok = event.SupportByKey(rest)
		return m.as(roleSupport, ok)
	case "fact":
		m.fact, ok = event.FactByKey(rest)
		return m.as(roleFact, ok)
	case "assert":
		m.statement, ok = event.StatementByKey(rest)
		return m.as(roleAssert, ok)
	case "feed":
		m.feed, ok = event.FeedByKey(rest)
		return m.as(roleFeed, ok)
	case "order":
		if rest == "culture" || rest == "infection_test" {
			m.infection = true
			return m.as(roleOrder, true)
		}
		m.analyte, ok = analyte.ByKey(rest)
		return m.as(roleOrder, ok)
	}
	return m
}

func (m meaning) as(r role, ok bool) meaning {
	if ok {
		m.role = r
	}
	return m
}

// heading reads the heading of a wide column that no map names: as a row's own
// column, as a name, or as a name with its unit behind it ("lactate
// [mmol/L]", "lactate (mmol/L)").
func (o *Options) heading(name string) meaning {
	if r := o.rowRole(name); r != roleNone {
		return meaning{role: r, name: name, column: name}
	}
	if o.OnlyMapped {
		return meaning{name: name, column: name}
	}
	if m := meaningOf(name); m.role != roleNone {
		return m.settled()
	}
	if base, u, ok := withUnit(name); ok {
		if m := meaningOf(base); m.role != roleNone {
			m.column, m.unit = name, u
			return m.settled()
		}
	}
	return meaning{name: name, column: name}
}

// rowRole is the role of a row's own column, declared or by its name.
func (o *Options) rowRole(name string) role {
	switch {
	case strings.EqualFold(name, o.Patient) && name != "":
		return rolePatient
	case strings.EqualFold(name, o.Time) && name != "":
		return roleTime
	case strings.EqualFold(name, o.Hours) && name != "":
		return roleHours
	case strings.EqualFold(name, o.Recorded) && name != "":
		return roleRecorded
	}
	r := rowNames[strings.ToLower(name)]
	if r == rolePatient && o.Patient != "" || r == roleRecorded && o.Recorded != "" ||
		(r == roleTime || r == roleHours) && (o.Time != "" || o.Hours != "") {
		return roleNone // another column was declared for it
	}
	return r
}

// settled takes the catalogue's unit where a column names an analyte and no
// unit.
func (m meaning) settled() meaning {
	if a := analyte.Get(m.analyte); m.role == roleAnalyte && m.unit == "" && a.Kind == analyte.Quantity {
		m.unit, m.assumed = a.Unit.Code(), !a.Bare && !saysUnit(m.name)
	}
	return m
}

// saysUnit reports whether the name itself says the unit.
func saysUnit(name string) bool {
	n := strings.ToLower(name)
	return strings.HasSuffix(n, "_weeks") || strings.HasSuffix(n, "_months")
}

// withUnit splits "name [unit]" and "name (unit)".
func withUnit(name string) (base, unit string, ok bool) {
	name = strings.TrimSpace(name)
	for _, b := range [...][2]string{{" [", "]"}, {" (", ")"}} {
		if i := strings.Index(name, b[0]); i > 0 && strings.HasSuffix(name, b[1]) {
			return strings.TrimSpace(name[:i]), name[i+2 : len(name)-1], true
		}
	}
	return "", "", false
}

// procedures are the facts that are events with a time.
var procedures = []event.Fact{event.FactCardiopulmonaryBypass, event.FactSurgery, event.FactTransfusionPlatelets, event.FactTransfusionRed,
	event.FactTransfusionPlasma, event.FactCardiacArrest, event.FactCARTInfusion, event.FactPlasmaExchange, event.FactCytokineAdsorber, event.FactTCellEngager}

func (m meaning) procedure() bool { return slices.Contains(procedures, m.fact) }
