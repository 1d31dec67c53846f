package timeline

import (
	"strings"

	"stormglass/analyte"
	"stormglass/event"
)

// A unit and an assay are interned as one name, because few results have an
// assay and every result has a place for a unit.
const unitFromAssay = "\x1f"

func measured(unit, assay string) string {
	if assay == "" {
		return unit
	}
	return unit + unitFromAssay + assay
}

func (t *Timeline) unitOf(r *rec) string {
	unit, _, _ := strings.Cut(t.texts.name(r.unit), unitFromAssay)
	return unit
}

func (t *Timeline) assayOf(r *rec) string {
	_, assay, _ := strings.Cut(t.texts.name(r.unit), unitFromAssay)
	return assay
}

// Assay is the assay by which the observations that a reading of a measured
// analyte rests on were made, empty where none was said. ok is false where they
// were made by different ones, and where there is no such observation.
func (t *Timeline) Assay(r *Reading) (assay string, ok bool) {
	for i, id := range r.Refs.All() {
		got, found := t.assayAt(r.Analyte, id, max(r.At, r.Until))
		if !found || i > 0 && got != assay {
			return "", false
		}
		assay, ok = got, true
	}
	return assay, ok
}

// assayAt finds an observation by its id, the newest of an instant and before
// first.
func (t *Timeline) assayAt(a analyte.ID, id event.ID, near event.Time) (string, bool) {
	s := t.seriesOf(a)
	if s == nil {
		return "", false
	}
	for i := s.after(near) - 1; i >= 0; i-- {
		if s.recs[i].id == id {
			return t.assayOf(&s.recs[i]), true
		}
	}
	return "", false
}
