package ward_test

import (
	"sync/atomic"
	"testing"
	"time"

	"stormglass/event"
	"stormglass/ward"
)

// steppedClock stands still but for its steps.
type steppedClock struct {
	at   event.Time
	more atomic.Int64 // milliseconds stepped
}

func (c *steppedClock) Now() event.Time { return c.at + event.Time(c.more.Load()) }

func (c *steppedClock) Until(t event.Time) time.Duration {
	return max(0, min(t.Sub(c.Now()), time.Hour))
}

func (c *steppedClock) step(d time.Duration) event.Time {
	c.more.Add(d.Milliseconds())
	return c.Now()
}

func TestLapseClock(t *testing.T) {
	origin := time.Now()
	c := ward.LapseClock{Origin: origin, Start: noon, Speed: 60}
	if now := c.Now(); now < noon || now.Sub(noon) > 60*(time.Since(origin)+time.Millisecond) {
		t.Errorf("now %s", now)
	}
	if d := c.Until(noon.Add(time.Hour)); d > time.Minute || d < 50*time.Second {
		t.Errorf("an hour at sixty times the speed is %s", d)
	}
	if d := c.Until(noon.Add(-time.Hour)); d > 0 {
		t.Errorf("the past comes in %s", d)
	}
}
