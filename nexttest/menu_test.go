package nexttest

import (
	"errors"
	"strings"
	"testing"
	"time"

	"stormglass/analyte"
	"stormglass/event"
)

func zoned(t testing.TB, name string) *time.Location {
	t.Helper()
	z, err := time.LoadLocation(name)
	if err != nil {
		t.Skipf("no time zones on this machine: %v", err)
	}
	return z
}

func instant(t testing.TB, text string, z *time.Location) event.Time {
	t.Helper()
	at, err := time.ParseInLocation("2006-01-02 15:04", text, z)
	if err != nil {
		t.Fatal(err)
	}
	return event.TimeOf(at)
}

func menuOf(t testing.TB, text string) *Menu {
	t.Helper()
	m, err := ParseMenu(strings.NewReader(text), "menu.csv", time.LoadLocation)
	if err != nil {
		t.Fatal(err)
	}
	return m
}

// TestBack: every expected instant was worked out by hand from a calendar; 6
// March 2026 is a Friday, clocks in Berlin go forward on Sunday 29 March.
func TestBack(t *testing.T) {
	berlin := zoned(t, "Europe/Berlin")
	for _, c := range []struct {
		name, row, now, draw, run, median, latest string
	}{
		{"round the clock", "ferritin,45m/60m/90m,,,,,,Europe/Berlin", "2026-03-06 03:10", "2026-03-06 03:10", "2026-03-06 03:10", "2026-03-06 04:10", "2026-03-06 04:40"},
		{"round the clock over midnight", "ferritin,1h,,,,,,Europe/Berlin", "2026-03-06 23:59", "2026-03-06 23:59", "2026-03-06 23:59", "2026-03-07 00:59", "2026-03-07 00:59"},
		{"before the run", "hla_dr,2h/3h/4h,Mon-Fri,09:00 14:00,30m,,4h,Europe/Berlin", "2026-03-06 08:30", "2026-03-06 08:30", "2026-03-06 09:00", "2026-03-06 12:00", "2026-03-06 13:00"},
		{"just after its cut-off", "hla_dr,2h/3h/4h,Mon-Fri,09:00 14:00,30m,,4h,Europe/Berlin", "2026-03-06 08:31", "2026-03-06 10:00", "2026-03-06 14:00", "2026-03-06 17:00", "2026-03-06 18:00"},
		{"over the weekend", "hla_dr,2h/3h/4h,Mon-Fri,09:00 14:00,30m,,4h,Europe/Berlin", "2026-03-06 13:45", "2026-03-09 05:00", "2026-03-09 09:00", "2026-03-09 12:00", "2026-03-09 13:00"},
		{"open hours", "hla_dr,2h,Mon-Fri,08:00-16:00,15:00,,,Europe/Berlin", "2026-03-06 14:59", "2026-03-06 14:59", "2026-03-06 14:59", "2026-03-06 16:59", "2026-03-06 16:59"},
		{"after the cut-off of the day", "hla_dr,2h,Mon-Fri,08:00-16:00,15:00,,,Europe/Berlin", "2026-03-06 15:00", "2026-03-06 15:00", "2026-03-09 08:00", "2026-03-09 10:00", "2026-03-09 10:00"},
		{"closing is not open", "hla_dr,2h,daily,08:00-16:00,,,,Europe/Berlin", "2026-03-06 16:00", "2026-03-06 16:00", "2026-03-07 08:00", "2026-03-07 10:00", "2026-03-07 10:00"},
		{"past midnight", "crp,1h,daily,22:00-06:00,,,,Europe/Berlin", "2026-03-06 02:00", "2026-03-06 02:00", "2026-03-06 02:00", "2026-03-06 03:00", "2026-03-06 03:00"},
		{"past midnight from a day that is run", "crp,1h,Thu,22:00-06:00,,,,Europe/Berlin", "2026-03-06 02:00", "2026-03-06 02:00", "2026-03-06 02:00", "2026-03-06 03:00", "2026-03-06 03:00"},
		{"past midnight from a day that is not", "crp,1h,Fri,22:00-06:00,,,,Europe/Berlin", "2026-03-06 02:00", "2026-03-06 02:00", "2026-03-06 22:00", "2026-03-06 23:00", "2026-03-06 23:00"},
		{"send-out", "cxcl9,1d/2d/3d,Mon-Fri,08:00-16:00,,1d,,Europe/Berlin", "2026-03-06 10:00", "2026-03-06 10:00", "2026-03-09 08:00", "2026-03-11 08:00", "2026-03-12 08:00"},
		{"over the change of the clocks", "crp,1h,daily,08:00-16:00,,,,Europe/Berlin", "2026-03-28 20:00", "2026-03-28 20:00", "2026-03-29 08:00", "2026-03-29 09:00", "2026-03-29 09:00"},
		{"once a week", "sil2r,6h,Tue,10:00,,2h,3h,Europe/Berlin", "2026-03-10 08:30", "2026-03-17 07:00", "2026-03-17 10:00", "2026-03-17 16:00", "2026-03-17 16:00"},
	} {
		m := menuOf(t, "analyte,turnaround,days,hours,cutoff,transport,keeps,zone\n"+c.row+"\n")
		row := m.Rows()[0]
		b := row.Back(instant(t, c.now, berlin))
		for _, x := range []struct {
			what string
			got  event.Time
			want string
		}{{"draw", b.Draw, c.draw}, {"run", b.Run, c.run}, {"median", b.Median, c.median}, {"latest", b.Latest, c.latest}} {
			if want := instant(t, x.want, berlin); !b.Known || x.got != want {
				t.Errorf("%s: %s %s, want %s", c.name, x.what, x.got.Go().In(berlin).Format("Mon 2006-01-02 15:04"), x.want)
			}
		}
	}
}

func TestBackInWords(t *testing.T) {
	now := instant(t, "2026-03-06 13:45", time.UTC)
	m := menuOf(t, "analyte,turnaround,days,hours,cutoff,keeps\nhla_dr,2h/3h/4h,Mon-Fri,09:00 14:00,30m,4h\ncxcl9,75m,,,,\n")
	for i, want := range []string{"draw Mon 05:00, run Mon 09:00, back Mon 12:00 (in 70 h), at the latest Mon 13:00", "back 15:00 (in 75 min)"} {
		if got := m.rows[i].Back(now).Words; got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
}

// TestRunsAreOpenAndSamplesFresh: whatever the row and the instant, a run lies
// within the laboratory's days and hours, the sample is there in time and not too
// old, and no later draw waits for an earlier run.
func TestRunsAreOpenAndSamplesFresh(t *testing.T) {
	zone := zoned(t, "Europe/Berlin")
	rows := []Row{
		{Turnaround: Span{1, 1, 1}, Zone: zone, Days: [7]bool{1: true, 3: true}, Runs: []Clock{9 * 60, 14 * 60}, Before: 30 * time.Minute, Transport: time.Hour, Keeps: 4 * time.Hour},
		{Turnaround: Span{1, 1, 1}, Zone: zone, Opens: 8 * 60, Closes: 16 * 60, Cutoff: 15 * 60, Keeps: 6 * time.Hour, Transport: 90 * time.Minute},
		{Turnaround: Span{1, 1, 1}, Zone: zone, Opens: 22 * 60, Closes: 6 * 60, Days: [7]bool{5: true, 6: true}},
	}
	from := instant(t, "2026-03-27 00:00", zone) // over the change of the clocks
	for k := range rows {
		r := &rows[k]
		last := event.Time(0)
		for i := range 14 * 96 {
			now := from.Add(time.Duration(i) * 15 * time.Minute)
			b := r.Back(now)
			if !b.Known || b.Draw < now || b.Run < b.Draw.Add(r.Transport) {
				t.Fatalf("row %d at %v: %+v", k, now, b)
			}
			if r.Keeps > 0 && b.Run.Sub(b.Draw) > r.Keeps {
				t.Fatalf("row %d at %v: sample %v old", k, now, b.Run.Sub(b.Draw))
			}
			if b.Run < last {
				t.Fatalf("row %d at %v: run %v, before that of an earlier draw", k, now, b.Run)
			}
			last = b.Run
			run := b.Run.Go().In(zone)
			clock := Clock(run.Hour()*60 + run.Minute())
			switch k {
			case 0:
				if !r.Days[run.Weekday()] || clock != 9*60 && clock != 14*60 || b.Draw.Add(r.Transport) > b.Run.Add(-r.Before) {
					t.Fatalf("row 0 at %v: run %v", now, run)
				}
			case 1:
				if clock < 8*60 || clock >= 15*60 {
					t.Fatalf("row 1 at %v: run %v", now, run)
				}
			case 2:
				if clock >= 6*60 && clock < 22*60 {
					t.Fatalf("row 2 at %v: run %v", now, run)
				}
			}
		}
	}
}

func TestTypicalIsNoHospitalsMenu(t *testing.T) {
	m := Typical()
	if m.Hospital() || !strings.Contains(m.Name, "unverified") {
		t.Errorf("%q is shown as a hospital's", m.Name)
	}
	rows := m.Find(analyte.Ferritin)
	if len(rows) != 1 || rows[0].Turnaround.Median != time.Hour || !rows[0].Typical || rows[0].ML != 0 {
		t.Errorf("ferritin: %+v", rows)
	}
	if got := m.Find(analyte.IFNg); got != nil { // run in batches: no typical turnaround is known
		t.Errorf("interferon: %+v", got)
	}
	for _, r := range m.Rows() {
		if !r.Typical || analyte.Get(r.Analyte).Derived {
			t.Errorf("%+v", r)
		}
	}
}

func TestMenuErrorsNameLineAndField(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"", "menu.csv:1: empty"},
		{"analyte,turn\n", "menu.csv:1: turn: no such column"},
		{"analyte\n", "menu.csv:1: turnaround: the column is missing"},
		{"analyte,turnaround\nferitin,1h\n", `menu.csv:2: analyte: "feritin" is not in the catalogue`},
		{"analyte,turnaround\n# a comment\nferritin,60\n", `menu.csv:3: turnaround: "60": write one duration`},
		{"analyte,turnaround\nferritin,1h/2h\n", "menu.csv:2: turnaround: \"1h/2h\": write one duration"},
		{"analyte,turnaround\nferritin,2h/1h/3h\n", "least/median/greatest ascending"},
		{"analyte,turnaround\nferritin,-1h\n", "turnaround"},
		{"analyte,turnaround,days\nferritin,1h,Mo-Fr\n", "menu.csv:2: days"},
		{"analyte,turnaround,hours\nferritin,1h,9-17\n", "menu.csv:2: hours"},
		{"analyte,turnaround,hours\nferritin,1h,14:00 09:00\n", "menu.csv:2: hours"},
		{"analyte,turnaround,hours\nferritin,1h,25:00-26:00\n", "menu.csv:2: hours"},
		{"analyte,turnaround,cutoff\nferritin,1h,3pm\n", "menu.csv:2: cutoff"},
		{"analyte,turnaround,volume_ml\nferritin,1h,0\n", "menu.csv:2: volume_ml"},
		{"analyte,turnaround,volume_ml\nferritin,1h,NaN\n", "menu.csv:2: volume_ml"},
		{"analyte,turnaround,zone\nferritin,1h,Mars/Olympus\n", "menu.csv:2: zone"},
		{"analyte,turnaround,zone\nferritin,1h,Local\n", "menu.csv:2: zone"},
		{"analyte,turnaround,transport,keeps\nferritin,1h,6h,4h\n", "menu.csv:2: keeps: the sample keeps 4 h but travels 6 h"},
		{"analyte,turnaround,test,volume_ml\nil6,1h,panel,1\ncxcl9,1h,panel,2\n", "menu.csv:3: volume_ml: 2 mL, but 1 mL for the same test in line 2"},
		{"analyte,turnaround\nferritin,1h,extra\n", "menu.csv:2: 3 fields, but 2 columns are named"},
		{"analyte,turnaround\n\"ferritin,1h\n", "menu.csv:"},
		{"analyte,turnaround,analyte\nferritin,1h,crp\n", "the column stands twice"},
	} {
		_, err := ParseMenu(strings.NewReader(c.text), "menu.csv", time.LoadLocation)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: %v, want %q", c.text, err, c.want)
			continue
		}
		var f *FieldError
		if !errors.As(err, &f) || f.File != "menu.csv" || f.Line < 1 {
			t.Errorf("%q: %#v", c.text, err)
		}
	}
	_, err := ParseMenu(strings.NewReader("analyte,turnaround,days\nx,1h,\nferritin,60,Moon\n"), "m", time.LoadLocation)
	if n := strings.Count(err.Error(), "\n"); n != 2 {
		t.Errorf("not all errors at once: %v", err)
	}
}

func FuzzParseMenu(f *testing.F) {
	f.Add("analyte,turnaround,days,hours,cutoff,volume_ml,tube,transport,keeps,zone\nferritin,45m/60m/90m,Mon-Fri,08:00-16:00,15:00,0.5,serum,1h,4h,UTC\n")
	f.Add("analyte;turnaround;hours\r\ncxcl9;1d;09:00 14:00\r\n")
	f.Add("\ufeff# c\nanalyte,turnaround\nhla_dr,\"2h\"\n")
	zones := func(name string) (*time.Location, error) {
		if name == "UTC" {
			return time.UTC, nil
		}
		return nil, errors.New("unknown")
	}
	f.Fuzz(func(t *testing.T, text string) {
		m, err := ParseMenu(strings.NewReader(text), "f", zones)
		if (m == nil) == (err == nil) {
			t.Fatalf("%v, %v", m, err)
		}
		if m == nil {
			return
		}
		now := event.Time(1_772_000_000_000)
		for _, r := range m.Rows() {
			if analyte.Get(r.Analyte) == nil || r.Line < 2 || !r.Turnaround.Known() {
				t.Fatalf("%+v", r)
			}
			if b := r.Back(now); b.Known && (b.Draw < now || b.Run < b.Draw || b.Earliest > b.Median || b.Median > b.Latest) {
				t.Fatalf("%+v: %+v", r, b)
			}
		}
	})
}
