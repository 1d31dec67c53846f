package immune

import (
	"time"

	"stormglass/analyte"
	"stormglass/assess"
	"stormglass/endotype/immunosep"
	"stormglass/endotype/precise"
	"stormglass/event"
	"stormglass/timeline"
)

// Map is activation against suppression, by the two measures of the framework
// that speaks of the patient. Nothing is scaled, weighted or merged: the axes
// are the measurements themselves, the lines are the published cut-offs.
type Map struct {
	Framework string // "ImmunoSep", "PRECISE"
	Rule      string // id of the rule, for its page
	X, Y      Axis   // suppression, activation
	Regions   []Region
	// Path is the course of the last days, oldest first; the last is now.
	Path []Place
	// Caution is what a reader must know of this map.
	Caution string
}

// Axis is one measure.
type Axis struct {
	Analyte analyte.ID
	Title   string
	Falling bool // lower values are more of what the axis means
	Cuts    []Cut
}

// Cut is one published line, in the analyte's canonical unit.
type Cut struct {
	At    float64
	Words string // "< 5000: SIP begins"
}

// Region is a part of the map that one definition claims; ends are in canonical
// units, and an open end is the end of the plausible range.
type Region struct {
	Rule, Title            string
	XFrom, XTo, YFrom, YTo float64
}

// Place is what was known at one instant: a point where both are exact, else
// the box that holds the truth. A ferritin that may read too low by a hook
// effect is open upward.
type Place struct {
	At       event.Time
	XLo, XHi float64
	YLo, YHi float64
	// XKnown and YKnown are false where nothing usable was known; the box then
	// spans the plausible range of that axis.
	XKnown, YKnown bool
	Refs           []event.ID
}

// mapDays is how far back the path goes (policy).
const mapDays = 7

// theMap is that of the framework in whose population the patient is.
func (r *reader) theMap() *Map {
	var m *Map
	var xw, yw time.Duration
	switch {
	case r.in("immunosep.mals"):
		xw, yw = r.cfg.policy().HLADR, r.cfg.policy().Ferritin
		m = immunosepMap()
	case r.in("precise.trips_a"):
		xw, yw = r.cfg.policy().ExVivoTNF, r.cfg.policy().Ferritin
		m = preciseMap()
	default:
		return nil
	}
	m.Path = r.path(m.X.Analyte, m.Y.Analyte, xw, yw)
	return m
}

func (c *Config) policy() assess.Policy {
	if c.Rules != nil {
		return c.Rules.Policy()
	}
	return assess.DefaultPolicy()
}

func (r *reader) in(id string) bool {
	res := r.by[id]
	return res != nil && res.Population == assess.PopulationIn
}

func immunosepMap() *Map {
	top, right := analyte.Get(analyte.Ferritin).Hi, analyte.Get(analyte.HLADR).Hi
	return &Map{Framework: "ImmunoSep", Rule: immunosep.Class,
		X: Axis{Analyte: analyte.HLADR, Title: "monocyte HLA-DR, antibodies per cell", Falling: true, Cuts: []Cut{
			{immunosep.HLADREntry, "SIP begins below 5000"}, {immunosep.HLADRExit, "SIP ends above 8000"}}},
		Y: Axis{Analyte: analyte.Ferritin, Title: "ferritin", Cuts: []Cut{{immunosep.FerritinMALS, "MALS above 4420"}}},
		Regions: []Region{
			{Rule: immunosep.MALS, Title: "MALS", XTo: right, YFrom: immunosep.FerritinMALS, YTo: top},
			{Rule: immunosep.SIP, Title: "SIP", XTo: immunosep.HLADREntry, YTo: immunosep.FerritinMALS},
			{Rule: immunosep.Class, Title: "unclassified", XFrom: immunosep.HLADREntry, XTo: right, YTo: immunosep.FerritinMALS}},
		Caution: "HLA-DR differs between laboratories by 15 to 25 %; both states present means the MALS branch only."}
}

func preciseMap() *Map {
	top, right := analyte.Get(analyte.Ferritin).Hi, analyte.Get(analyte.ExVivoTNF).Hi
	return &Map{Framework: "PRECISE", Rule: precise.TRIPSA,
		X: Axis{Analyte: analyte.ExVivoTNF, Title: "TNF after LPS ex vivo", Falling: true, Cuts: []Cut{{precise.TNFCut, "immunoparalysis below 200"}}},
		Y: Axis{Analyte: analyte.Ferritin, Title: "ferritin", Cuts: []Cut{{precise.FerritinA, "TRIPS A from 500"}, {precise.FerritinB, "TRIPS B above 2000"}}},
		Regions: []Region{
			{Rule: precise.TRIPSB, Title: "TRIPS B", XTo: precise.TNFCut, YFrom: precise.FerritinB, YTo: top},
			{Rule: precise.GRACE2, Title: "GRACE-2 (trial stopped)", XTo: precise.TNFCut, YTo: precise.FerritinB},
			{Rule: precise.TRIPSA, Title: "TRIPS A", XFrom: precise.TNFCut, XTo: right, YFrom: precise.FerritinA, YTo: top},
			{Rule: precise.Observation, Title: "observation, or TRIPS A by CRP ≥ 4 mg/dL", XFrom: precise.TNFCut, XTo: right, YTo: precise.FerritinA}},
		Caution: "The arms are assigned once, by the draws of MODS day 2; TNF depends on the laboratory's kit."}
}

// path is where both measures stood whenever one of them was drawn, and now.
func (r *reader) path(x, y analyte.ID, xw, yw time.Duration) []Place {
	from := r.a.At.Add(-mapDays * 24 * time.Hour)
	seen := map[event.Time]bool{}
	var times []event.Time
	for _, id := range [...]analyte.ID{x, y} {
		r.tl.Series(id, from, r.a.At, func(p timeline.Point) bool {
			if !seen[p.At] && p.Value.Informative() {
				seen[p.At] = true
				times = append(times, p.At)
			}
			return true
		})
	}
	sortTimes(times)
	if len(times) == 0 || times[len(times)-1] != r.a.At {
		times = append(times, r.a.At)
	}
	var out []Place
	for _, at := range times {
		a, b := r.tl.Speaking(r.tl.Latest(x, at, xw), at), r.tl.Speaking(r.tl.Latest(y, at, yw), at)
		p := Place{At: at, XKnown: a.Value.Informative(), YKnown: b.Value.Informative()}
		if !p.XKnown && !p.YKnown {
			continue
		}
		p.XLo, p.XHi = bounds(a)
		p.YLo, p.YHi = bounds(b)
		p.Refs = append(append(p.Refs, a.Refs.All()...), b.Refs.All()...)
		out = append(out, p)
	}
	return out
}

func bounds(r timeline.Reading) (lo, hi float64) {
	if r.Value.Informative() {
		return r.Value.Bounds()
	}
	a := analyte.Get(r.Analyte)
	return a.Lo, a.Hi
}
