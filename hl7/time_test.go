package hl7

import (
	"testing"
	"time"
)

func ms(t *testing.T, s string) int64 {
	t.Helper()
	v, err := time.Parse("2006-01-02T15:04:05.000Z07:00", s)
	if err != nil {
		t.Fatal(err)
	}
	return v.UnixMilli()
}

func TestTimes(t *testing.T) {
	for _, c := range []struct{ in, from, to string }{
		{"2024", "2024-01-01T00:00:00.000Z", "2024-12-31T23:59:59.999Z"},
		{"202402", "2024-02-01T00:00:00.000Z", "2024-02-29T23:59:59.999Z"},
		{"20231231", "2023-12-31T00:00:00.000Z", "2023-12-31T23:59:59.999Z"},
		{"2024011508", "2024-01-15T08:00:00.000Z", "2024-01-15T08:59:59.999Z"},
		{"202401150830", "2024-01-15T08:30:00.000Z", "2024-01-15T08:30:59.999Z"},
		{"20240115083015", "2024-01-15T08:30:15.000Z", "2024-01-15T08:30:15.999Z"},
		{"20240115083015.5", "2024-01-15T08:30:15.500Z", "2024-01-15T08:30:15.500Z"},
		{"20240115083015.1239", "2024-01-15T08:30:15.123Z", "2024-01-15T08:30:15.123Z"},
		{"20240115083015+0100", "2024-01-15T07:30:15.000Z", "2024-01-15T07:30:15.999Z"},
		{"20240115083015.25-0330", "2024-01-15T12:00:15.250Z", "2024-01-15T12:00:15.250Z"},
		{"20240115+0200", "2024-01-14T22:00:00.000Z", "2024-01-15T21:59:59.999Z"},
		{"19700101000000", "1970-01-01T00:00:00.000Z", "1970-01-01T00:00:00.999Z"},
		{"19230228", "1923-02-28T00:00:00.000Z", "1923-02-28T23:59:59.999Z"},
	} {
		got, err := ParseTime(c.in, nil)
		if err != nil || got.From != ms(t, c.from) || got.To != ms(t, c.to) {
			t.Errorf("%s: got %v..%v, %v", c.in, time.UnixMilli(got.From).UTC(), time.UnixMilli(got.To).UTC(), err)
		}
	}
	for _, bad := range []string{"2", "20240", "20241301", "20240230", "20230229", "2024011524", "202401150860",
		"20240115083099", "abcd", "2024-01-15", "20240115T0830", "20240115083015.", "20240115083015+9900", "00000000",
		"20240115083015+01:00", "2024011508301", "20240115083015.x", "+0100", "-2024", "20240115 0830"} {
		if got, err := ParseTime(bad, nil); err == nil {
			t.Errorf("%s: accepted as %+v", bad, got)
		}
	}
	for _, none := range []string{"", `""`} {
		if got, err := ParseTime(none, nil); err != nil || got.Known() {
			t.Errorf("%q: %+v, %v", none, got, err)
		}
	}
}

// Clock changes of 2024 in central Europe: 31 March 02:00 -> 03:00, 27 October
// 03:00 -> 02:00.
func TestClockChanges(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no time zone database: ", err)
	}
	for _, c := range []struct {
		in, from, to      string
		repeated, skipped bool
	}{
		{"20241027023000", "2024-10-27T00:30:00.000Z", "2024-10-27T01:30:00.999Z", true, false},
		{"20241027023000+0100", "2024-10-27T01:30:00.000Z", "2024-10-27T01:30:00.999Z", false, false},
		{"20241027015959", "2024-10-26T23:59:59.000Z", "2024-10-26T23:59:59.999Z", false, false},
		{"20241027030000", "2024-10-27T02:00:00.000Z", "2024-10-27T02:00:00.999Z", false, false},
		{"20240331023000", "2024-03-31T00:30:00.000Z", "2024-03-31T01:30:00.999Z", false, true},
		{"20240331030000", "2024-03-31T01:00:00.000Z", "2024-03-31T01:00:00.999Z", false, false},
		{"20241027", "2024-10-26T22:00:00.000Z", "2024-10-27T22:59:59.999Z", false, false},
		{"20240701120000", "2024-07-01T10:00:00.000Z", "2024-07-01T10:00:00.999Z", false, false},
		{"20240101120000", "2024-01-01T11:00:00.000Z", "2024-01-01T11:00:00.999Z", false, false},
	} {
		got, err := ParseTime(c.in, berlin)
		if err != nil || got.From != ms(t, c.from) || got.To != ms(t, c.to) || got.Repeated != c.repeated || got.Skipped != c.skipped {
			t.Errorf("%s: got %v..%v %+v, %v", c.in, time.UnixMilli(got.From).UTC(), time.UnixMilli(got.To).UTC(), got, err)
		}
	}
}

// Every instant of two years, formatted in the zone, is inside the interval
// that its clock reading gives (the oracle is package time).
func TestEveryInstantIsInsideItsReading(t *testing.T) {
	for _, name := range []string{"Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "Asia/Kolkata", "UTC"} {
		loc, err := time.LoadLocation(name)
		if err != nil {
			t.Skip("no time zone database: ", err)
		}
		at := time.Date(2023, 1, 1, 0, 7, 31, 0, time.UTC)
		for at.Year() < 2025 {
			got, err := ParseTime(at.In(loc).Format("20060102150405"), loc)
			if err != nil || at.UnixMilli() < got.From || at.UnixMilli() > got.To {
				t.Fatalf("%s %v: %+v, %v", name, at, got, err)
			}
			if got.To-got.From > 3600_999 {
				t.Fatalf("%s %v: %d ms wide", name, at, got.To-got.From)
			}
			at = at.Add(17*time.Minute + 13*time.Second)
		}
	}
}

func TestOldStylePrecision(t *testing.T) {
	m := mustParse(t, header+"PID|1|||||||20120315081530^D|201203150815^L\n")
	got, err := m.First("PID").Field(8).Time(nil)
	if err != nil || got.Precision != Day || got.From != ms(t, "2012-03-15T00:00:00.000Z") || got.To != ms(t, "2012-03-15T23:59:59.999Z") {
		t.Errorf("%+v, %v", got, err)
	}
	got, err = m.First("PID").Field(9).Time(nil)
	if err != nil || got.Precision != Month || got.From != ms(t, "2012-03-01T00:00:00.000Z") || got.To != ms(t, "2012-03-31T23:59:59.999Z") {
		t.Errorf("%+v, %v", got, err)
	}
}

func TestZoneOfTheMessage(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no time zone database: ", err)
	}
	zone := func(msh7 string, configured *time.Location) string {
		m := mustParse(t, "MSH|^~\\&|A|B|||"+msh7+"||ORU^R01|1|P|2.5\n")
		at, err := ParseTime("20240701120000", m.Location(configured))
		if err != nil {
			t.Fatal(err)
		}
		return time.UnixMilli(at.From).UTC().Format("15:04")
	}
	for _, c := range []struct {
		msh7 string
		loc  *time.Location
		want string
	}{
		{"20240115083000+0100", nil, "11:00"},    // the message says +01:00
		{"20240115083000+0100", berlin, "10:00"}, // winter offset of Berlin: Berlin explains it
		{"20240115083000-0500", berlin, "17:00"}, // Berlin does not explain it
		{"20240115083000", berlin, "10:00"},
		{"20240115083000", nil, "12:00"},
	} {
		if got := zone(c.msh7, c.loc); got != c.want {
			t.Errorf("%s in %v: %s, want %s", c.msh7, c.loc, got, c.want)
		}
	}
}
