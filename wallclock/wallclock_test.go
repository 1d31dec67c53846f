package wallclock

import (
	"testing"
	"time"

	"stormglass/event"
)

// Clocks in Berlin went back from 03:00 to 02:00 on 25 October 2026: 02:30
// was 00:30 UTC and again 01:30 UTC. Lord Howe Island changes by half an hour.
func TestTheRepeatedHourIsAnInterval(t *testing.T) {
	berlin, err := time.LoadLocation("Europe/Berlin")
	if err != nil {
		t.Skip("no time zone data")
	}
	howe, err := time.LoadLocation("Australia/Lord_Howe")
	if err != nil {
		t.Skip("no time zone data")
	}
	for _, c := range []struct {
		zone     *time.Location
		text     string
		from, to string
	}{
		{berlin, "2026-10-25 02:30", "2026-10-25T00:30:00Z", "2026-10-25T01:30:00Z"},
		{berlin, "2026-10-25 03:00", "2026-10-25T02:00:00Z", "2026-10-25T02:00:00Z"},
		{berlin, "2026-10-25 01:59", "2026-10-24T23:59:00Z", "2026-10-24T23:59:00Z"},
		{berlin, "2026-07-01 12:00", "2026-07-01T10:00:00Z", "2026-07-01T10:00:00Z"},
		{howe, "2026-04-05 01:45", "2026-04-04T14:45:00Z", "2026-04-04T15:15:00Z"},
		{time.UTC, "2026-10-25 02:30", "2026-10-25T02:30:00Z", "2026-10-25T02:30:00Z"},
	} {
		at, err := time.ParseInLocation("2006-01-02 15:04", c.text, c.zone)
		if err != nil {
			t.Fatal(err)
		}
		from, to := Local(at, c.zone)
		if from.String() != c.from || to.String() != c.to {
			t.Errorf("%s in %s: %s to %s, want %s to %s", c.text, c.zone, from, to, c.from, c.to)
		}
	}
}

func TestTheEpochIsNotUnknown(t *testing.T) {
	if Instant(time.Unix(0, 0)) != 1 || Instant(time.Time{}) != 0 || Instant(time.Unix(1, 0)) != event.Time(1000) {
		t.Fail()
	}
}
