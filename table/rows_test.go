package table

import (
	"encoding/csv"
	"fmt"
	"math/rand/v2"
	"reflect"
	"strconv"
	"strings"
	"testing"
	"time"

	"stormglass/event"
)

// gather reads a table through Rows.
func gather(t *testing.T, text string, opts Options) (list []event.Event, res *Result) {
	t.Helper()
	cr := csv.NewReader(strings.NewReader(text))
	cr.FieldsPerRecord = -1
	all, err := cr.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	r, err := NewRows(all[0], opts)
	if err != nil {
		t.Fatal(err)
	}
	for i, row := range all[1:] {
		r.Row(i+2, row, func(e *event.Event) { list = append(list, *e) })
	}
	return list, r.Counts()
}

// Rows says what Read says, but for the ids.
func TestRowsAreRead(t *testing.T) {
	cells := []string{"1", "0.5", "7.35", "<0.2", ">9", "NA", "", "-3", "1e3", "12.", ".5", "text", "999999", "0", "1.0", " 4 ", "NaN", "123456789012345678", "+2", "0x1", "-", "1-2"}
	r := rand.New(rand.NewPCG(1, 2))
	var b strings.Builder
	b.WriteString("patient,time,lactate,temperature,gcs,avpu,invasive_ventilation,ferritin,base_excess,dose:norepinephrine,ph_arterial,hladr (mfi),sex,unknown,pao2 [kPa]\n")
	for i := range 400 {
		fmt.Fprintf(&b, "P%d,2026-03-%02d %02d:00", i/40, 1+i%28, i%24)
		for range 13 {
			b.WriteString("," + cells[r.IntN(len(cells))])
		}
		b.WriteString("\n")
	}
	opts := Options{Name: "x.csv"}
	got, counts := gather(t, b.String(), opts)
	want, err := Read(strings.NewReader(b.String()), opts)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != len(want.Events) || len(got) < 1000 {
		t.Fatalf("%d events, want %d", len(got), len(want.Events))
	}
	ids := map[event.ID]bool{}
	for i := range got {
		ids[got[i].ID] = true
		a, b := got[i], want.Events[i]
		a.ID, b.ID = 0, 0
		a.Value, b.Value = a.Value.WithRef(0), b.Value.WithRef(0)
		if a.Dose != nil {
			x, y := *a.Dose, *b.Dose
			x.Rate, y.Rate, x.RateAbs, y.RateAbs = x.Rate.WithRef(0), y.Rate.WithRef(0), x.RateAbs.WithRef(0), y.RateAbs.WithRef(0)
			a.Dose, b.Dose = &x, &y
		}
		if !reflect.DeepEqual(a, b) {
			t.Fatalf("event %d:\ngot  %+v\nwant %+v", i, a, b)
		}
	}
	if len(ids) != len(got) {
		t.Errorf("%d ids of %d events", len(ids), len(got))
	}
	if counts.Rows != want.Rows || counts.Faults != want.Faults || !reflect.DeepEqual(counts.Unmapped, want.Unmapped) || !reflect.DeepEqual(counts.Issues, want.Issues) {
		t.Errorf("counts differ: %d %d %v; want %d %d %v", counts.Rows, counts.Faults, counts.Unmapped, want.Rows, want.Faults, want.Unmapped)
	}
}

// The same row twice is the same event.
func TestRowsIDs(t *testing.T) {
	got, _ := gather(t, "patient,time,lactate\nA,2026-03-01 08:00,4\nA,2026-03-01 08:00,4\nA,2026-03-01 08:00,5\nB,2026-03-01 08:00,4\n", Options{Name: "x.csv"})
	if got[0].ID != got[1].ID || got[0].ID == got[2].ID || got[0].ID == got[3].ID {
		t.Errorf("%v", []event.ID{got[0].ID, got[1].ID, got[2].ID, got[3].ID})
	}
}

func TestRowsLong(t *testing.T) {
	got, _ := gather(t, "patient,time,analyte,value,unit\nA,2026-03-01 08:00,lactate,4,mmol/L\n,2026-03-01 08:00,lactate,4,mmol/L\n", Options{Name: "x.csv"})
	if len(got) != 1 || got[0].Text != "4" {
		t.Errorf("%+v", got)
	}
	if _, err := NewRows([]string{"a", "b"}, Options{Name: "x.csv"}); err == nil {
		t.Error("a header without time is refused")
	}
}

func TestPlain(t *testing.T) {
	for _, s := range []string{"0", "1.5", "-0.1", "123456.789", "000000000000007", "0.000001", "99999.9999999999", "-", ".", "1.2.3", "1e5", "1234567890123456", "", "٣"} {
		if s == "" {
			continue
		}
		x, ok := plain(s)
		y, err := strconv.ParseFloat(s, 64)
		if ok && (err != nil || x != y) {
			t.Errorf("%q: %v, strconv says %v %v", s, x, y, err)
		}
	}
	if _, ok := plain("1e5"); ok {
		t.Error("an exponent goes the long way")
	}
}

// The short way reads times as the long way does.
func TestPlainStamp(t *testing.T) {
	for _, s := range []string{"2026-03-01 14:05", "2026-03-01T14:05:59", "1969-12-31 23:59", "2024-02-29 00:00", "2026-02-29 00:00", "2026-13-01 00:00", "2026-03-01 24:00", "2026-03-01 10:61", "2026-03-01x10:00", "2026-3-01 10:000"} {
		at, ok := plainStamp(s)
		var want event.Time
		found := false
		for _, layout := range layouts {
			if t, err := time.ParseInLocation(layout, s, time.UTC); err == nil {
				want, found = event.TimeOf(t), true
				break
			}
		}
		if ok != found || ok && at != want {
			t.Errorf("%q: %v %v, want %v %v", s, at, ok, want, found)
		}
	}
}

// With OnlyMapped a column is read by the map or not at all.
func TestOnlyMapped(t *testing.T) {
	opts := Options{Name: "x.csv", OnlyMapped: true, Map: []Column{{Column: "Laktat", What: "lactate", Unit: "mmol/L"}}}
	got, counts := gather(t, "patient,time,Laktat,sex,glucose\nA,2026-03-01 08:00,4,1,90\n", opts)
	if len(got) != 1 || counts.Faults != 0 || !reflect.DeepEqual(counts.Unmapped, map[string]int{"sex": 1, "glucose": 1}) {
		t.Errorf("%+v %+v", got, counts)
	}
}
